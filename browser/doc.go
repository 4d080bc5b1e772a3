// Package browser looks at what the command writes for people in a real
// browser: the view, the report and the page of the server. Its tests need
// Chromium, and those of accessibility axe-core, which npm ci installs beside
// this file; without either they are skipped.
//
// It is a module of its own, so that what drives the browser weighs on no
// user of the library.
package browser
