package byline

import (
	"strings"

	"github.com/kopij/kopij/internal/stamp"
)

// class is what a row of words is for.
type class uint8

const (
	nothing   class = iota
	published       // comes before the time of first publication
	updated         // comes before the time of a later version
	joins           // is between an author and a time, and says nothing
	author          // comes before an author, and is no part of the byline
	by              // comes before an author, as a part of the byline
	furniture       // is by itself: the site's own
	never           // no byline begins so
)

// row is a form of words, in lower case, and a line that has it.
type row struct {
	text    string
	class   class
	example string
}

// rows are tried in order: the longer one of two that begin alike first.
var rows = [...]row{
	{"gepubliceerd door", author, "Gepubliceerd door Jan Verzonnen op 10 juni 2025"},
	{"geplaatst door", author, "Geplaatst door PR-commissie op 10 maart 2024 19:42"},
	{"ingezonden door", author, "Ingezonden door W. Verzonnen op zondag 17 november 2024"},
	{"geschreven door", author, "Geschreven door Jan Verzonnen - 10 juni 2025"},
	{"ingezonden op", published, "Ingezonden op 10 juni 2025"},
	{"gepubliceerd", published, "Gepubliceerd: dinsdag 15 juli 2025 09:12"},
	{"geplaatst", published, "Geplaatst op vrijdag 8 september 2023"},
	{"publicatiedatum", published, "Publicatiedatum: dinsdag 28 november 2023"},
	{"publicatie", published, "Publicatie 10 juni 2025"},
	{"verschenen", published, "Verschenen op 10 juni 2025"},
	{"geschreven", published, "Geschreven op 10 juni 2025"},
	{"toegevoegd", published, "Toegevoegd op 10 juni 2025 om 9.12 uur"},
	{"online sinds", published, "Online sinds 10 juni 2025"},
	{"pubdate", published, "pubDate: Tue, 22 Sep 2026 12:15:00 +0000"},
	{"published", published, "Published 10 June 2025 11:05"},
	{"posted on", published, "Posted on June 10, 2025"},
	{"datum", published, "Datum: 10-06-2025"},
	{"date", published, "Date: 10 June 2025"},
	{"laatste update", updated, "12-02-24, 15:43 Laatste update: 16:10"},
	{"laatste wijziging", updated, "Laatste wijziging: 10 juni 2025"},
	{"laatst bijgewerkt", updated, "6 juni 2023, 07.02 uur • Laatst bijgewerkt: 14.18 uur"},
	{"laatst gewijzigd", updated, "Laatst gewijzigd: 15 december 2023"},
	{"laatst aangepast", updated, "Laatst aangepast 10 juni 2025"},
	{"last updated", updated, "Last updated 10 June 2025"},
	{"updated", updated, "updated 2025-09-04T09:41:22-03:00"},
	{"bijgewerkt", updated, "1 juni 2025 om 20.30 – bijgewerkt 23.31"},
	{"gewijzigd", updated, "10 juni 2025 (gewijzigd op 11 juni 2025)"},
	{"aangepast", updated, "7 oktober 2024, 16:12 • Aangepast 16:32"},
	{"geüpdatet", updated, "Geüpdatet: 10 juni 2025"},
	{"update", updated, "10 juni 2025, 9:12 - update 10:30"},
	{"upd.", updated, "10/06/2025 09:12, upd. 10:30"},
	{"auteurs", author, "Auteurs: Jan Verzonnen en Piet Bedacht | 10 juni 2025"},
	{"auteur", author, "14-11-2016, 19:07 | auteur Jan Verzonnen"},
	{"ingezonden:", author, "Ingezonden: Jan Verzonnen"},
	{"notulist", author, "Notulist: Jan Verzonnen"},
	{"lezer", author, "Lezer: Jan Verzonnen"},
	{"tekst", author, "Tekst: Jan Verzonnen | 11 juni 2026, 07:00"},
	{"author", author, "author Jan Verzonnen"},
	{"dc:creator", author, "dc:creator: Jan Verzonnen"},
	{"byline", author, "Byline: Jan Verzonnen"},
	{"door", by, "Door Jan Verzonnen op 10 juni 2025"},
	{"van onze", by, "Van onze verslaggever · Vandaag, 15:55"},
	{"op", joins, "Door Jan Verzonnen op 10 juni 2025"},
	{"d.d.", joins, "d.d. 17 september 2019"},
	{"van", joins, "Artikel van 10 juni 2025"},
	{"artikel", joins, "Artikel van 10 juni 2025"},
	{"voor abonnees", furniture, "10 juni 2025 | Voor abonnees"},
	{"deel dit artikel", furniture, "10 juni 2025 | Deel dit artikel"},
	{"kopieer link", furniture, "18 minuten geleden · Redactie · Kopieer link"},
	{"link kopiëren", furniture, "18 minuten geleden · Link kopiëren"},
	{"delen", furniture, "10 juni 2025, 9:12 Delen"},
	{"deel", furniture, "10 juni 2025, 9:12 | Deel"},
	{"print", furniture, "10 juni 2025, 9:12 | Print"},
	{"bewaar", furniture, "10 juni 2025, 9:12 | Bewaar"},
	{"luister", furniture, "10 juni 2025, 9:12 | Luister"},
	{"reageer", furniture, "10 juni 2025 | Reageer"},
	{"premium", furniture, "PREMIUM 10 juni 2025"},
	{"abonnee", furniture, "Abonnee | 10 juni 2025"},
	{"plus", furniture, "PLUS | 10 juni 2025"},
	{"video", furniture, "Video | 5 minuten geleden"},
	{"embargo", never, ""},
	{"open", never, ""},
	{"geopend", never, ""},
}

// counted are the words after a number that the site prints: "4 reacties".
var counted = [...]row{
	{"reacties", furniture, "10 juni 2025 | 4 reacties"},
	{"reactie", furniture, "10 juni 2025 - 1 reactie"},
	{"comments", furniture, "13 mei 2026 - 7 comments"},
	{"comment", furniture, "13 mei 2026 - 1 comment"},
	{"keer gelezen", furniture, "10 juni 2025 | 212 keer gelezen"},
	{"keer bekeken", furniture, "10 juni 2025 | 212 keer bekeken"},
	{"x bekeken", furniture, "10 juni 2025 👁 2.310x bekeken"},
	{"x gelezen", furniture, "10 juni 2025 | 212x gelezen"},
	{"keer gedeeld", furniture, "10 juni 2025 | 12 keer gedeeld"},
	{"foto's", furniture, "10 juni 2025 | 12 foto's"},
	{"foto’s", furniture, "10 juni 2025 | 12 foto’s"},
	{"likes", furniture, "10 juni 2025 | 12 likes"},
	{"views", furniture, "10 juni 2025 | 12 views"},
}

// reading are the words after a number of minutes.
var reading = [...]row{
	{"leestijd", furniture, "12 november 2024, 08:47 • 2 min leestijd"},
	{"leesminuten", furniture, "12 november 2024 • 2 leesminuten"},
	{"lezen", furniture, "12 november 2024 • 2 min. lezen"},
	{"luistertijd", furniture, "12 november 2024 • 2 min luistertijd"},
	{"luisteren", furniture, "12 november 2024 • 2 min luisteren"},
	{"kijken", furniture, "12 november 2024 • 2 min kijken"},
	{"read", furniture, "12 November 2024 • 2 min read"},
}

// rowAt gives the class and the length of the words at the start of s.
func rowAt(s string) (class, int) {
	for i := range rows {
		if n := rowLen(s, rows[i].text); n > 0 {
			return rows[i].class, n
		}
	}
	return nothing, 0
}

// rowLen is the length of w where it is at the start of s as whole words.
func rowLen(s, w string) int {
	if len(s) < len(w) || s[0]|0x20 != w[0]|0x20 || !strings.EqualFold(s[:len(w)], w) || letter(s, len(w)) {
		return 0
	}
	if strings.HasSuffix(w, ":") {
		return len(w) - 1
	}
	return len(w)
}

// furnitureLen is the length of what a site prints by itself at the start of
// s: a reading time, a count of comments, a word that shares.
func furnitureLen(s string) int {
	for _, w := range [...]string{"leestijd", "luistertijd"} {
		if n := rowLen(s, w); n > 0 {
			return n + minutes(s[n:])
		}
	}
	n := 0
	for n < len(s) && n < 9 && ('0' <= s[n] && s[n] <= '9' || n > 0 && s[n] == '.') {
		n++
	}
	if n == 0 {
		return 0
	}
	k := n + blanks(s[n:])
	for i := range counted {
		if w := rowLen(s[k:], counted[i].text); w > 0 {
			return k + w
		}
	}
	k = minutes(s)
	if k == 0 {
		k = n
	}
	j := k + blanks(s[k:])
	for i := range reading {
		if w := rowLen(s[j:], reading[i].text); w > 0 {
			return j + w
		}
	}
	return 0
}

// minutes is the length of a number of minutes, with what comes before it:
// " 3 min", ": ongeveer 3 minuten".
func minutes(s string) int {
	i := blanks(s)
	if i < len(s) && s[i] == ':' {
		i++
		i += blanks(s[i:])
	}
	for _, w := range [...]string{"ongeveer", "circa", "ca."} {
		if n := rowLen(s[i:], w); n > 0 {
			i += n + blanks(s[i+n:])
		}
	}
	n := i
	for n < len(s) && n < i+3 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n == i {
		return 0
	}
	k := n + blanks(s[n:])
	for _, w := range [...]string{"minuten", "minuut", "min", "m"} {
		if l := rowLen(s[k:], w); l > 0 {
			k += l
			if k < len(s) && s[k] == '.' {
				k++
			}
			return k
		}
	}
	return 0
}

// bareAge reads an age without "geleden", and its length.
func bareAge(s string) (v stamp.Value, n int) {
	end := len(s)
	for i := range len(s) {
		if strings.HasPrefix(s[i:], "·") || strings.HasPrefix(s[i:], "•") || s[i] == '|' || s[i] == '\t' || strings.HasPrefix(s[i:], "  ") || strings.HasPrefix(s[i:], " - ") {
			end = i
			break
		}
	}
	v, ok := stamp.ReadWhole(s[:end])
	if !ok || !v.Bare {
		return v, 0
	}
	return v, len(strings.TrimRight(s[:end], " ."))
}
