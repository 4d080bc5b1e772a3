package quotes_test

import (
	"fmt"
	"strings"

	"github.com/kopij/kopij/quotes"
	"github.com/kopij/kopij/text"
)

func ExampleFind() {
	doc := text.Parse("Wethouder Mieke Dorrestein stopt. „Ik heb het met plezier gedaan”, zei de wethouder. „Maar nu is het genoeg.”")
	for _, q := range quotes.Find(doc, nil) {
		fmt.Printf("%s: %s (%s, %s)\n", q.Speaker.Of(doc.Src), q.Of(doc.Src), q.Kind, q.Speaker.Full)
	}
	// Output:
	// de wethouder: Ik heb het met plezier gedaan (direct, Mieke Dorrestein)
	// de wethouder: Maar nu is het genoeg. (direct, Mieke Dorrestein)
}

func ExampleFind_mentions() {
	doc := text.Parse(`Trainer Ruben Haverkate baalde. "Wij waren de betere", zei hij.`)
	names := []quotes.Mention{{Span: text.Span{Start: 8, End: 23}, Type: quotes.PER, ID: 7, Gender: text.Masculine}}
	for _, q := range quotes.Find(doc, names) {
		fmt.Println(q.Speaker.Of(doc.Src), "is", q.Speaker.Full, "entity", q.Speaker.Entity)
	}
	// Output:
	// hij is Ruben Haverkate entity 7
}

func ExampleFinder_indirect() {
	doc := text.Parse("Joost Verkamp zei dat de brug dicht blijft. Volgens de gemeente is dat niet waar.")
	f := quotes.Finder{Indirect: true}
	for _, q := range f.Find(doc, nil) {
		fmt.Printf("%s | %s | %s\n", q.Speaker.Full, q.Cue.Text, q.Of(doc.Src))
	}
	// Output:
	// Joost Verkamp | zei | de brug dicht blijft
	// de gemeente | Volgens | is dat niet waar
}

func ExampleFinder_threshold() {
	doc := text.Parse(`Karel Wissing heeft dorst. "Een biertje."`)
	for _, t := range []float64{0, 0.99} {
		f := quotes.Finder{Threshold: t}
		fmt.Printf("%q\n", f.Find(doc, nil)[0].Speaker.Full)
	}
	// Output:
	// "Karel Wissing"
	// ""
}

func ExampleLexicon_With() {
	lex, err := quotes.DefaultLexicon().With(quotes.Cues, strings.NewReader("uit|bazuinen\t\t\t\ts\n"), "cues.tsv")
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := text.Parse(`Sanne Overdijk bazuinde het "grote nieuws" uit.`)
	f := quotes.Finder{Lexicon: lex}
	fmt.Println(f.Find(doc, nil)[0].Cue.Lemma)
	// Output:
	// uitbazuinen
}

func ExampleFindString() {
	for _, q := range quotes.FindString("\"Wij gaan door\", zei directeur Jan Voorbeeld.") {
		fmt.Println(q.Kind, q.Speaker.Full)
	}
	// Output:
	// direct Jan Voorbeeld
}
