package source

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
)

// Sniff gives what an input is by its first bytes; some hundreds are enough.
// It does not fail: what is no text is Text here, and refused by [Read].
func Sniff(head []byte) Format {
	if bytes.HasPrefix(head, []byte{0x1f, 0x8b}) {
		if z, err := gzip.NewReader(bytes.NewReader(head)); err == nil {
			head = make([]byte, sniffed)
			n, _ := io.ReadFull(z, head) // what the head holds will do
			head = head[:n]
		}
	}
	s, _, _, err := decode(head, "")
	if err != nil {
		return Text
	}
	return sniff(s)
}

// sniffed is how much of an input is looked at.
const sniffed = 1024

// htmlStarts are what an HTML page begins with.
var htmlStarts = [...]string{"<!doctype html", "<html", "<head", "<body", "<article", "<main", "<div", "<p>", "<p ", "<h1", "<title", "<meta", "<section", "<script", "<table", "<header", "<span", "<figure"}

func sniff(s string) Format {
	s = s[:min(len(s), sniffed)]
	s = strings.ToLower(strings.TrimLeft(s, "\ufeff \t\r\n"))
	for strings.HasPrefix(s, "<!--") {
		i := strings.Index(s, "-->")
		if i < 0 {
			break
		}
		s = strings.TrimLeft(s[i+3:], " \t\r\n")
	}
	if strings.HasPrefix(s, "<?xml") {
		if strings.Contains(s, "<html") {
			return HTML // XHTML
		}
		return Text
	}
	for _, h := range htmlStarts {
		if strings.HasPrefix(s, h) {
			return HTML
		}
	}
	if strings.HasPrefix(s, "{") && strings.HasPrefix(strings.TrimLeft(s[1:], " \t\r\n"), `"`) {
		return JSON
	}
	return Text
}
