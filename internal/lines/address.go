package lines

import "strings"

// phones are the beginnings of telephone numbers.
var phones = [...]string{"06-", "0800-", "0900-", "+31", "+32", "+297", "+597", "+599"}

// isAddress reports whether a word in lower case is an address of mail or of a
// site, or a telephone number: redactie@voorbeeld.nl, www.voorbeeld.nl/tip,
// 0900-8844.
func isAddress(w string) bool {
	if i := strings.IndexByte(w, '@'); i > 0 && strings.IndexByte(w[i:], '.') > 1 || strings.HasPrefix(w, "www.") {
		return true
	}
	for _, p := range phones {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}

// IsSite reports whether w ends as the address of a site does: "brug.nl".
func IsSite(w string) bool {
	i := strings.LastIndexByte(w, '.')
	return i > 0 && lists().domain.has(strings.ToLower(w[i+1:]))
}
