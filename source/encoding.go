package source

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

const utf8Name = "utf-8"

// Error tells why an input cannot be read as text.
type Error struct {
	// Kind is what the input is instead: "PDF", "ZIP archive", "binary data";
	// or "encoding" for an encoding that is not known, "gzip" for a stream
	// that does not unpack.
	Kind string
	// Err is the cause, nil where Kind says it all.
	Err error
}

// Error names the cause.
func (e *Error) Error() string {
	switch {
	case e.Err == nil:
		return "source: not text: " + e.Kind
	default:
		return "source: " + e.Kind + ": " + e.Err.Error()
	}
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// magics are the first bytes of formats that are no text.
var magics = [...]struct{ magic, kind string }{
	{magic: "%PDF-", kind: "PDF"},
	{magic: "PK\x03\x04", kind: "ZIP archive or office document"},
	{magic: "\xd0\xcf\x11\xe0", kind: "Microsoft Office document"},
	{magic: "{\\rtf", kind: "RTF document"},
	{magic: "\x89PNG", kind: "PNG picture"},
	{magic: "\xff\xd8\xff", kind: "JPEG picture"},
	{magic: "GIF8", kind: "GIF picture"},
	{magic: "RIFF", kind: "RIFF media"},
	{magic: "BZh", kind: "bzip2 archive"},
	{magic: "\xfd7zXZ", kind: "xz archive"},
	{magic: "7z\xbc\xaf", kind: "7z archive"},
	{magic: "Rar!", kind: "RAR archive"},
	{magic: "\x28\xb5\x2f\xfd", kind: "zstd archive"},
	{magic: "\x7fELF", kind: "program"},
	{magic: "SQLite format 3", kind: "SQLite database"},
	{magic: "PAR1", kind: "Parquet table"},
	{magic: "OggS", kind: "Ogg media"},
	{magic: "ID3", kind: "MP3 audio"},
}

// MaxUnpacked bounds what a gzip stream may unpack to, in bytes.
const MaxUnpacked = 64 << 20

// unpack unpacks a gzip stream; other input is given back as it is.
func unpack(b []byte) ([]byte, error) {
	if !bytes.HasPrefix(b, []byte{0x1f, 0x8b}) {
		return b, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, &Error{"gzip", err}
	}
	out, err := io.ReadAll(io.LimitReader(z, MaxUnpacked+1))
	switch {
	case err != nil:
		return nil, &Error{"gzip", err}
	case len(out) > MaxUnpacked:
		return nil, &Error{"gzip", fmt.Errorf("more than %d bytes", MaxUnpacked)}
	}
	return out, nil
}

var errEncoding = errors.New("unknown")

// decode gives b as UTF-8, the way back, and the name of its encoding. hint
// is an encoding that was declared from outside, or "".
func decode(b []byte, hint string) (string, mapping, string, error) {
	for _, m := range magics {
		if bytes.HasPrefix(b, []byte(m.magic)) {
			return "", mapping{}, "", &Error{Kind: m.kind}
		}
	}
	name := ""
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		name = utf8Name
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		name = "utf-16le"
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		name = "utf-16be"
	case hint != "":
		if _, n := charset.Lookup(hint); n != "" {
			name = n
		} else {
			return "", mapping{}, "", &Error{"encoding", fmt.Errorf("%q: %w", hint, errEncoding)}
		}
	case utf8.Valid(b):
		name = utf8Name
	default:
		name = guess(b)
	}
	if strings.HasPrefix(name, "utf-16") {
		s, m := decodeUTF16(b, name == "utf-16be")
		return s, m, name, nil
	}
	if bytes.IndexByte(b, 0) >= 0 {
		return "", mapping{}, "", &Error{Kind: "binary data"}
	}
	if name == utf8Name {
		s := strings.TrimPrefix(string(b), "\ufeff")
		if n := len(b) - len(s); n > 0 && s != "" {
			return s, mapping{pieces: []piece{{start: n, end: len(b), step: 1}}, n: len(s)}, name, nil
		}
		return s, mapping{n: len(s)}, name, nil
	}
	e, err := encodingOf(name)
	if err != nil {
		return "", mapping{}, "", &Error{"encoding", fmt.Errorf("%q: %w", name, errEncoding)}
	}
	if c, ok := e.(*charmap.Charmap); ok {
		s, m := decodeBytes(b, c)
		return s, m, name, nil
	}
	s, m := decodeOther(b, e)
	return s, m, name, nil
}

// guess is the encoding of bytes that are no UTF-8: what they declare, or
// Windows-1252. Pages that declare UTF-8 and are not are Windows-1252 too,
// unless nearly all of their letters are UTF-8.
func guess(b []byte) string {
	bad, good := 0, 0
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		i += size
	}
	if good > 10*bad {
		return utf8Name // a text in UTF-8 with a few broken bytes
	}
	if name := declared(b[:min(len(b), 1024)]); name != "" && name != utf8Name && !strings.HasPrefix(name, "utf-16") {
		return name
	}
	return byLetters(b)
}

// guesses are the encodings of one byte a character that a Dutch text without a
// declaration may be in, the commonest first: those of Windows, of old Macs and of
// DOS.
var guesses = [...]struct {
	name string
	c    *charmap.Charmap
}{{"windows-1252", charmap.Windows1252}, {"macintosh", charmap.Macintosh}, {"cp850", charmap.CodePage850}}

// dutch are the letters beyond ASCII and the apostrophe of Dutch words and of the
// names in them.
const dutch = "éëèïöüáóàçêîôûñíúäâ’"

// byLetters is the encoding in which most bytes beside the letters of words are
// letters of Dutch; Windows-1252 where none is better.
func byLetters(b []byte) string {
	best, name := 0, guesses[0].name
	for k, g := range guesses {
		n := 0
		for i := 1; i < len(b); i++ {
			within := i+1 < len(b) && lowerASCII(b[i+1])
			switch {
			case b[i] < 0x80 || !lowerASCII(b[i-1]):
			case signsOfWindows[b[i]&0x7f] > 1, signsOfWindows[b[i]&0x7f] == 1 && !within:
			case strings.ContainsRune(dutch, g.c.DecodeByte(b[i])):
				n++
			case within:
				n--
			}
		}
		if k == 0 || n > best {
			best, name = n, g.name
		}
	}
	return name
}

// signsOfWindows are the signs of Windows-1252 that may close a word, and those that
// may be within one as well: 1 for the quotation marks, 2 for the dashes and the
// points. They say nothing of an encoding there.
var signsOfWindows = [128]uint8{0x12: 1, 0x14: 1, 0x05: 2, 0x16: 2, 0x17: 2}

func lowerASCII(c byte) bool { return 'a' <= c && c <= 'z' }

// encodingOf is the encoding with a name: one of the web's, or one that is guessed.
func encodingOf(name string) (encoding.Encoding, error) {
	for _, g := range guesses[1:] {
		if g.name == name {
			return g.c, nil
		}
	}
	return htmlindex.Get(name)
}

// declared is the encoding that an HTML page or an XML prolog declares.
func declared(head []byte) string {
	if i := bytes.Index(head, []byte("encoding=")); i >= 0 && bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?xml")) {
		if rest := head[i+len("encoding="):]; len(rest) > 0 {
			if j := bytes.IndexByte(rest[1:], rest[0]); j > 0 {
				_, name := charset.Lookup(string(rest[1 : 1+j]))
				return name
			}
		}
	}
	if !bytes.Contains(bytes.ToLower(head), []byte("charset")) {
		return ""
	}
	_, name, sure := charset.DetermineEncoding(head, "text/html")
	if !sure && name == "windows-1252" {
		return "" // its own guess
	}
	return name
}

// decodeBytes decodes an encoding of one byte a character. ASCII is a piece,
// each other character one of its own.
func decodeBytes(b []byte, c *charmap.Charmap) (string, mapping) {
	var out assembly
	out.grow(len(b) + len(b)/16)
	ascii := string(b)
	from := 0
	for i, x := range b {
		if x < 0x80 {
			continue
		}
		out.copy(ascii, from, i)
		out.put(string(c.DecodeByte(x)), i, i+1)
		from = i + 1
	}
	out.copy(ascii, from, len(b))
	return out.done()
}

// decodeUTF16 decodes UTF-16, a byte order mark left out.
func decodeUTF16(b []byte, big bool) (string, mapping) {
	unit := func(i int) rune {
		if i+1 >= len(b) {
			return utf8.RuneError
		}
		if big {
			return rune(b[i])<<8 | rune(b[i+1])
		}
		return rune(b[i+1])<<8 | rune(b[i])
	}
	var out assembly
	out.grow(len(b)/2 + len(b)/16)
	for i := 0; i < len(b); {
		r, size := unit(i), min(2, len(b)-i)
		if utf16.IsSurrogate(r) {
			if pair := utf16.DecodeRune(r, unit(i+2)); pair != utf8.RuneError {
				r, size = pair, 4
			} else {
				r = utf8.RuneError
			}
		}
		if i > 0 || r != '\ufeff' {
			out.wide(r, i, i+size)
		}
		i += size
	}
	return out.done()
}

// wide adds a character of UTF-16.
func (b *assembly) wide(r rune, start, end int) {
	if k := len(b.pieces) - 1; r < 0x80 && k >= 0 && b.pieces[k].step == 2 && b.pieces[k].end == start {
		b.pieces[k].end = end
	} else {
		p := piece{text: b.text.Len(), start: start, end: end}
		if r < 0x80 && end-start == 2 {
			p.step = 2
		}
		b.pieces = append(b.pieces, p)
	}
	b.text.WriteRune(r)
}

// decodeOther decodes any other encoding, a character at a time: it keeps no
// state between them in any encoding that pages in Dutch are found in.
func decodeOther(b []byte, e encoding.Encoding) (string, mapping) {
	d := e.NewDecoder()
	var out assembly
	out.grow(len(b))
	var dst [16]byte
	for i := 0; i < len(b); {
		n := 1
		s := string(utf8.RuneError)
		for size := 1; size <= min(4, len(b)-i); size++ {
			d.Reset()
			nd, ns, err := d.Transform(dst[:], b[i:i+size], i+size == len(b))
			if err == nil && nd > 0 && ns == size {
				s, n = string(dst[:nd]), size
				break
			}
		}
		out.put(s, i, i+n)
		i += n
	}
	return out.done()
}
