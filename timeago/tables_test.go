package timeago

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// TestGuardRows reads the two texts of each guard: what is in square brackets is
// no time in the one, but would be without the guard, and a time or part of one
// in the other.
func TestGuardRows(t *testing.T) {
	for _, rows := range [...][]guardRow{lengthRows, guardRows} {
		for i := range rows {
			r := &rows[i]
			f := Finder{}
			if r.in == planned {
				f.Prefer = Future
			}
			// found reports whether the part in brackets, or with whole unset
			// more, is found.
			found := func(s string, whole bool) bool {
				src, start, end := marked(s)
				require.NotEqual(t, src, s, "a row without a text")
				return slices.ContainsFunc(f.Find(text.Parse(src), wednesday), func(x Time) bool {
					if r.ops != 1<<nDur && whole && x.Kind == Duration {
						return false
					}
					return x.Start == start && x.End == end || !whole && x.Start <= start && end <= x.End
				})
			}
			if found(r.no, true) {
				t.Errorf("found: %s", r.no)
			}
			if !found(r.yes, false) {
				t.Errorf("not found: %s", r.yes)
			}
			refuse := r.refuse
			r.refuse = func(*guard) bool { return false }
			if !found(r.no, true) {
				t.Errorf("not found without the row either: %s", r.no)
			}
			r.refuse = refuse
		}
	}
}

// TestHabitRows reads the two texts of each habit: what is in square brackets
// comes back in the one, and is once in the other.
func TestHabitRows(t *testing.T) {
	for i := range habitRows {
		r := &habitRows[i]
		kind := func(s string) Kind {
			src, start, end := marked(s)
			for _, x := range Find(text.Parse(src), wednesday) {
				if x.Start == start && x.End == end {
					return x.Kind
				}
			}
			t.Errorf("not found: %s", s)
			return Duration
		}
		require.Equal(t, Recurring, kind(r.yes), r.yes)
		require.NotEqual(t, Recurring, kind(r.no), r.no)
		holds := r.holds
		r.holds = func(*scanner, *found) bool { return false }
		require.NotEqual(t, Recurring, kind(r.yes), "%s without the row", r.yes)
		r.holds = holds
	}
}

// TestContextWords checks that every class of the table is known, and that
// every zone is.
func TestContextWords(t *testing.T) {
	for line := range strings.Lines(contextData) {
		if line[0] == '#' {
			continue
		}
		cols := strings.Split(strings.TrimRight(line, "\n"), "\t")
		require.GreaterOrEqual(t, len(cols), 2, line)
		for _, c := range strings.Fields(cols[1]) {
			require.Contains(t, wordClasses, c, line)
		}
	}
	rows := 0
	for line := range strings.Lines(zonesData) {
		if line[0] != '#' {
			rows++
		}
	}
	require.Len(t, zones(), rows)
}

// TestVerbs reads verbs.tsv: each class is known and no word has two.
func TestVerbs(t *testing.T) {
	rows := 0
	for word, class := range rowsOf(verbData) {
		rows++
		require.Contains(t, verbClasses, class, word)
		require.Equal(t, verbClasses[class], verbs()[text.FoldHash(word)], word)
	}
	require.Len(t, verbs(), rows)
}

// TestLexicon reads lexicon.tsv and numbers.tsv: each class and value is known,
// and every number up to 99 has its words.
func TestLexicon(t *testing.T) {
	for line := range strings.Lines(lexiconData) {
		if line[0] == '#' {
			continue
		}
		cols := strings.Split(strings.TrimRight(line, "\n"), "\t")
		require.GreaterOrEqual(t, len(cols), 3, line)
		_, ok := classOf(cols[0])
		require.True(t, ok, line)
		_, ok = valueOf(cols[1])
		require.True(t, ok, line)
	}
	for n := range 100 {
		require.NotEmpty(t, cardinal(n, true), n)
		require.NotEmpty(t, ordinal(n, true), n)
	}
	require.Equal(t, []string{"eergisteren", "gisteren", "vandaag", "morgen", "overmorgen"}, nearDays())
}

// TestHolidays reads holidays.tsv: each row has a day, and the days of some years
// are those of the calendar.
func TestHolidays(t *testing.T) {
	rows := 0
	for line := range strings.Lines(holidayData) {
		if line[0] != '#' {
			rows++
		}
	}
	require.Len(t, holidays(), rows)
	for name, want := range map[string]string{
		"nieuwjaar": "2024-01-01", "palmzondag": "2024-03-24", "pasen": "2024-03-31", "hemelvaart": "2024-05-09", "pinksteren": "2024-05-19",
		"moederdag": "2024-05-12", "koningsdag": "2024-04-27", "prinsjesdag": "2024-09-17", "veteranendag": "2024-06-29", "verloren maandag": "2024-01-08",
		"thanksgiving": "2024-11-28", "black friday": "2024-11-29", "cyber monday": "2024-12-02", "offerfeest": "2024-06-17", "suikerfeest": "2024-04-10",
	} {
		i := slices.IndexFunc(holidays(), func(h holiday) bool {
			return slices.Contains(strings.FieldsFunc(h.names, func(r rune) bool { return r == ';' || r == '|' }), name)
		})
		require.GreaterOrEqual(t, i, 0, name)
		require.Equal(t, want, holidays()[i].day(2024, wednesday).Format("2006-01-02"), name)
	}
	for year, want := range map[int]string{1979: "04-30", 1989: "04-29", 2013: "04-30", 2014: "04-26", 2015: "04-27"} {
		require.Equal(t, want, royal(year, wednesday).Format("01-02"), year)
	}
}
