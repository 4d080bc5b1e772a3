package lines

import (
	"strings"
	"testing"

	"github.com/kopij/kopij/internal/casetest"
)

// TestReadings reads lines as package article does, each question by itself:
// what is at the front of a title and behind it, and what else the line may be.
func TestReadings(t *testing.T) {
	casetest.Run(t, "testdata/readings.tsv", func(w string) []string {
		var out []string
		say := func(name, part string, ok bool) {
			if ok {
				out = append(out, strings.TrimRight(name+" "+part, " "))
			}
		}
		front := func(name string, n int) { say(name, w[:n], n > 0) }
		tail := func(name string, n int) { say(name, w[len(w)-n:], n > 0) }
		front("stamp", FrontStamp(w))
		front("item", ItemMark(w))
		front("mark", TitleMark(w))
		front("heading of links", HeadingMark(w))
		front("heading", headingFront(w))
		front("links", relatedFront(w))
		front("minute", minuteOf(w))
		tail("site", SiteTail(w))
		tail("signs", SignsBehind(w))
		if i := StampBehind(w); i > 0 {
			tail("stamp behind", len(w)-i)
		}
		if i := PhotoCredit(w); i >= 0 {
			say("photo", w[i:], true)
		}
		if at, sure := AuthorBehind(w); at > 0 {
			say("author", w[at:], true)
			say("surely", "", sure)
		}
		clock, _ := BracketClock(w)
		say("clock", clock.Of(w), !clock.Empty())
		say("full stamp", "", FullStamp(w))
		say("code", "", IsCode(w))
		say("time", "", IsTime(w))
		say("clock alone", "", IsClock(w))
		say("name", "", IsName(w))
		say("rubric", "", IsRubric(w))
		say("outlet", "", IsOutlet(w))
		say("site's address", "", IsSite(w))
		if c, n := fieldName(w, false); n > 0 {
			say("field", classNames[c], true)
		}
		if c, n := fieldName(w, true); n > 0 && w[n-1] != ':' {
			say("code", classNames[c], true)
		}
		var parts []string
		for _, p := range Parts(w) {
			kinds := [...]string{Words: "words", Time: "time", Update: "update", Author: "author", Supplier: "supplier", Noise: "noise"}
			parts = append(parts, kinds[p.Kind]+" "+p.Of(w))
		}
		return []string{strings.Join(out, "; "), strings.Join(parts, "; ")}
	})
}
