package source

// Read reads a page. It fails with an [Error] where b is no text; any text is
// a page.
func Read(b []byte, o Options) (*Page, error) {
	b, err := unpack(b)
	if err != nil {
		return nil, err
	}
	s, way, name, err := decode(b, o.Encoding)
	if err != nil {
		return nil, err
	}
	p := &Page{Format: o.Format, Encoding: name}
	if p.Format == Auto {
		p.Format = sniff(s)
	}
	switch {
	case p.Format == HTML:
		p.html(s, &o)
	case o.Verbatim:
		p.Text, p.way = s, mapping{n: len(s)}
	default:
		if p.Format != Markdown {
			p.Format = Text
		}
		p.clean(s)
	}
	p.way = p.way.over(way)
	if p.InText() {
		p.input = string(b)
	}
	return p, nil
}
