package source_test

import (
	"fmt"

	"github.com/kopij/kopij/source"
	"github.com/kopij/kopij/text"
)

func ExampleRead() {
	in := []byte(`<html><body><nav><a href="/">Home</a></nav><article><h1>Brug dicht</h1>
<p>GOES&nbsp;- De brug bij Goes is tot vrijdag dicht. Dat meldt de gemeente, die het verkeer omleidt over de oude weg.</p>
<p>&ldquo;Het kan niet anders&rdquo;, zegt wethouder Jan Voorbeeld. De brug krijgt nieuwe kabels en een nieuw wegdek.</p></article></body></html>`)
	p, err := source.Read(in, source.Options{})
	if err != nil {
		panic(err)
	}
	for _, b := range p.Blocks {
		fmt.Printf("%s: %.40s\n", b.Kind, b.Of(p.Text))
	}
	b := p.Blocks[1]
	fmt.Printf("%s\n", p.Source(text.Span{Start: b.Start, End: b.Start + len("GOES -")}).Of(string(in)))
	// Output:
	// heading: Brug dicht
	// paragraph: GOES - De brug bij Goes is tot vrijdag d
	// paragraph: “Het kan niet anders”, zegt wethouder Ja
	// GOES&nbsp;-
}

func ExampleClean() {
	p := source.Clean("De Oekrai\u0308ense pre\u00admier zei dat hij &quot;blij is met de\nsteun uit Belgie\u0308&quot;.")
	fmt.Println(p.Text)
	fmt.Println(p.Changed())
	// Output:
	// De Oekraïense premier zei dat hij "blij is met de steun uit België".
	// true
}
