//go:build !js && !wasip1

// Command wasm is kopij as WebAssembly; see README.md. It builds for
// GOOS=js and GOOS=wasip1 alone.
package main

func main() { panic("build with GOOS=js or GOOS=wasip1") }
