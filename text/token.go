package text

// Kind says what sort of token it is, by its form alone.
type Kind uint8

// The kinds of token.
const (
	Word     Kind = iota // letters, with the apostrophes, hyphens, full stops and digits inside them: Hamas', D66'er, 18-jarige, J.P., o.a.
	Number               // begins with a digit and holds no word: 1.000,50 2-1 14.30 16u30 7e
	Quote                // a quotation mark: " “ ” „ ' ‘ ’ ‚ ,, '' « »
	Punct                // . , ; : ! ? ( ) [ ] / and the like
	Dash                 // a hyphen or dash that stands for itself: - – — --
	Ellipsis             // … or two and more full stops
	Symbol               // € % & + = § and the like
	URL                  // https://kopij.example/a, www.nos.nl, nu.nl
	Mail                 // a mail address
	Hashtag              // #brexit
	Handle               // @kopij
	Emoji                // one emoji, with its modifiers and joiners
	Other                // anything else, bytes that are not UTF-8 among it
)

// Flags are the properties of a token that many rules ask for.
type Flags uint16

// The flags of a token.
const (
	SpaceBefore Flags = 1 << iota // white space lies between it and the token before
	LineBefore                    // a line break lies between it and the token before, or it opens its block
	SentenceStart
	Capital    // its first letter is a capital
	AllCaps    // it has two letters or more, all capitals
	HasDigit   // it holds a digit
	HasHyphen  // it holds a hyphen between other characters
	HasApos    // it holds an apostrophe
	Abbrev     // an abbreviation whose full stop belongs to it: dr. o.a. jan.
	Initials   // the initials of a name: J. J.P. Th.
	CanOpen    // a quotation mark that may open
	CanClose   // a quotation mark that may close
	NonASCII   // it holds a byte beyond ASCII
	MidCapital // a capital comes after its first letter: McDonald, iPhone, VVD
)

// Token is one token of a text. It holds no copy of the text.
type Token struct {
	Span
	// Fold is the hash of the token's lower-case form, as [FoldHash] gives
	// it: what every table keyed by words looks up.
	Fold uint64
	Flags
	Kind
	// Tag is what the tagger said; zero where none ran.
	Tag Tag
}

// Has reports whether the token has all the flags of f.
func (f Flags) Has(g Flags) bool { return f&g == g }

// Sentence is one sentence: its bytes from the first token to the end of the
// last, the range of its tokens, and the index of the block that holds it.
type Sentence struct {
	Span
	Tokens Range
	Block  int
}

// BlockKind says what part of an article a block is.
type BlockKind uint8

// The kinds of block.
const (
	Paragraph BlockKind = iota
	Title
	Lead
	Subhead
	Byline
	CreditLine
	Published
	Section
	Boilerplate
	Caption
)

var blockNames = [...]string{"paragraph", "title", "lead", "subhead", "byline", "credit", "published", "section", "boilerplate", "caption"}

// String is the kind's name in the JSON contract: "paragraph", "title" …; empty for
// a value that is none of them.
func (k BlockKind) String() string {
	if int(k) < len(blockNames) {
		return blockNames[k]
	}
	return ""
}

// Block is one block of text: a title, a paragraph, a subhead. No sentence
// and no mention crosses from one block into the next; a quotation may.
type Block struct {
	Span
	Kind      BlockKind
	Tokens    Range
	Sentences Range
}
