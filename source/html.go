package source

func (p *Page) html(s string, o *Options) { p.Text, p.way = s, mapping{n: len(s)} }
