package tagger

import "github.com/kopij/kopij/text"

// NumClasses is the number of classes that the model tells apart.
const NumClasses = len(classes)

// classes are what the model tells apart: the parts of speech, with the verb
// forms and the numbers that the context decides. Gender depends on the word
// alone and comes from the lexicon.
var classes = [...]text.Tag{
	text.MakeTag(text.ADJ, 0, 0, 0),
	text.MakeTag(text.ADP, 0, 0, 0),
	text.MakeTag(text.ADV, 0, 0, 0),
	text.MakeTag(text.CCONJ, 0, 0, 0),
	text.MakeTag(text.DET, 0, 0, 0),
	text.MakeTag(text.INTJ, 0, 0, 0),
	text.MakeTag(text.NUM, 0, 0, 0),
	text.MakeTag(text.PROPN, 0, 0, 0),
	text.MakeTag(text.PUNCT, 0, 0, 0),
	text.MakeTag(text.SCONJ, 0, 0, 0),
	text.MakeTag(text.SYM, 0, 0, 0),
	text.MakeTag(text.X, 0, 0, 0),
	text.MakeTag(text.NOUN, 0, text.Sing, 0),
	text.MakeTag(text.NOUN, 0, text.Plur, 0),
	text.MakeTag(text.PRON, 0, 0, 0),
	text.MakeTag(text.PRON, 0, text.Sing, 0),
	text.MakeTag(text.PRON, 0, text.Plur, 0),
	text.MakeTag(text.VERB, text.FinPres, text.Sing, 0),
	text.MakeTag(text.VERB, text.FinPres, text.Plur, 0),
	text.MakeTag(text.VERB, text.FinPast, text.Sing, 0),
	text.MakeTag(text.VERB, text.FinPast, text.Plur, 0),
	text.MakeTag(text.VERB, text.Infinitive, 0, 0),
	text.MakeTag(text.VERB, text.Participle, 0, 0),
	text.MakeTag(text.AUX, text.FinPres, text.Sing, 0),
	text.MakeTag(text.AUX, text.FinPres, text.Plur, 0),
	text.MakeTag(text.AUX, text.FinPast, text.Sing, 0),
	text.MakeTag(text.AUX, text.FinPast, text.Plur, 0),
	text.MakeTag(text.AUX, text.Infinitive, 0, 0),
	text.MakeTag(text.AUX, text.Participle, 0, 0),
}

// Class is an index into the model's classes.
type Class = uint8

// ClassOf is the class of a tag; its gender is passed over. The second value
// is false for a tag that the model does not know.
func ClassOf(t text.Tag) (Class, bool) {
	t = text.MakeTag(t.POS(), t.Form(), t.Num(), 0)
	for i, c := range classes {
		if c == t {
			return Class(i), true
		}
	}
	return 0, false
}

// TagOf is the tag of a class, without gender.
func TagOf(c Class) text.Tag { return classes[c] }

// Places among the classes that the templates ask for.
const (
	classADV      = 2
	classCCONJ    = 3
	classNUM      = 6
	classPROPN    = 7
	classPUNCT    = 8
	classSCONJ    = 9
	classNounSing = 12
	firstPron     = 14
	classPronSing = 15
	firstVerb     = 17
	firstAux      = 23
	finiteForms   = 4

	classInfinitive = firstVerb + 4
	classParticiple = firstVerb + 5
)
