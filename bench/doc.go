// Package bench measures kopij against other libraries: prose's own English
// models on Dutch text. It is a module of its own so that none of them weighs
// on users.
package bench
