//go:build !js

// Command times is kopij's times as WebAssembly; see ../README.md. It builds
// for GOOS=js alone.
package main

func main() { panic("build with GOOS=js") }
