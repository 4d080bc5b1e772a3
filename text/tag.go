package text

// Tag is a part of speech with the features that later stages ask for,
// packed: Universal Dependencies' own categories. The zero Tag means that no
// tagger ran.
type Tag uint16

// POS is a Universal Dependencies part of speech.
type POS uint8

// The parts of speech of Universal Dependencies.
const (
	NoPOS POS = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

var posNames = [...]string{"", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}

// String is the tag as Universal Dependencies writes it: "NOUN"; empty for
// a value that is none of them.
func (p POS) String() string {
	if int(p) < len(posNames) {
		return posNames[p]
	}
	return ""
}

// Form is the form of a verb.
type Form uint8

// The forms of a verb.
const (
	NoForm     Form = iota
	FinPres         // finite, present tense: zegt
	FinPast         // finite, past tense: zei
	Infinitive      // zeggen
	Participle      // gezegd, zeggend
)

// Num is grammatical number, on nouns, pronouns and finite verbs.
type Num uint8

// The numbers.
const (
	NoNum Num = iota
	Sing
	Plur
)

// Gender is grammatical gender, on nouns (common and neuter) and pronouns
// (masculine and feminine too).
type Gender uint8

// The genders.
const (
	NoGender Gender = iota
	Common
	Neuter
	Masculine
	Feminine
)

// Layout of a Tag, from the low bit: 5 bits of POS, 3 of Form, 2 of Num, 3
// of Gender.
const (
	formShift   = 5
	numShift    = 8
	genderShift = 10
)

// MakeTag packs a tag.
func MakeTag(p POS, f Form, n Num, g Gender) Tag {
	return Tag(p) | Tag(f)<<formShift | Tag(n)<<numShift | Tag(g)<<genderShift
}

// POS is the part of speech.
func (t Tag) POS() POS { return POS(t & 31) }

// Form is the form, for verbs and auxiliaries.
func (t Tag) Form() Form { return Form(t >> formShift & 7) }

// Num is the number.
func (t Tag) Num() Num { return Num(t >> numShift & 3) }

// Gender is the gender.
func (t Tag) Gender() Gender { return Gender(t >> genderShift & 7) }

// Finite reports whether the token is a finite verb or auxiliary.
func (t Tag) Finite() bool { f := t.Form(); return f == FinPres || f == FinPast }
