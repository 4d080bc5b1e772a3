package timeago_test

import (
	"fmt"
	"time"

	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

func ExampleFind() {
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC) // a Wednesday
	d := text.Parse("De brug ging dinsdagavond dicht en blijft dat tot eind maart. Dat duurt bijna vier maanden.")
	for _, t := range timeago.Find(d, ref) {
		fmt.Printf("%s: %s (%s)\n", t.Of(d.Src), t.Value(), t.Kind)
	}
	// Output:
	// dinsdagavond: 2025-12-02T18/2025-12-03T00 (interval)
	// tot eind maart: ../2026-04-01 (interval)
	// bijna vier maanden: P4M (duration)
}

func ExampleParse() {
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)
	for _, s := range []string{"8 minuten geleden", "gisteren om 14.30 uur", "eind vorig jaar", "zomaar wat"} {
		t, ok := timeago.Parse(s, ref)
		fmt.Println(ok, t.Value(), t.Grain)
	}
	// Output:
	// true 2025-12-03T11:52 minute
	// true 2025-12-02T14:30 minute
	// true 2024-09/2025-01 month
	// false
}

func ExamplePrefix() {
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)
	page := "8 minuten geledenGENT (Belga) - De stad krijgt een nieuw park."
	t, _ := timeago.Prefix(page, ref)
	fmt.Println(page[t.Start:t.End], "|", page[t.End:t.End+4])
	// Output: 8 minuten geleden | GENT
}

func ExampleFinder() {
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)
	for _, p := range []timeago.Prefer{timeago.Past, timeago.Future, timeago.Nearest} {
		t, _ := timeago.Finder{Prefer: p}.Parse("maandag", ref)
		fmt.Println(t.Value())
	}
	// Output:
	// 2025-12-01
	// 2025-12-08
	// 2025-12-01
}

func ExampleFormat() {
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)
	t := time.Date(2025, 12, 2, 14, 30, 0, 0, time.UTC)
	fmt.Println(timeago.Format(t, ref, timeago.Age))
	fmt.Println(timeago.Format(t, ref, timeago.Date))
	fmt.Println(timeago.Format(t, ref, timeago.Moment))
	// Output:
	// 21 uur geleden
	// gisteren
	// gisteren om 14.30 uur
}

func ExampleTime_Value() {
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)
	for _, s := range []string{"vorige week", "drie uur lang", "elke dinsdag", "sinds 2012", "de jaren negentig", "het eerste kwartaal van 2019"} {
		t, _ := timeago.Parse(s, ref)
		fmt.Println(t.Value())
	}
	// Output:
	// 2025-W48
	// PT3H
	// XXXX-WXX-2
	// 2012/..
	// 199
	// 2019-Q1
}
