package quotes

import (
	"slices"
	"strings"
)

// fn is a set of the closed and small classes of words.tsv that a word can
// belong to.
type fn uint64

const (
	detDef    fn = 1 << iota // de het deze
	detIndef                 // een enkele twee
	poss                     // zijn haar hun
	pronSubj                 // hij ze: a subject that can be a source
	pronObj                  // hem haar: after volgens
	pronOther                // ik wij je men het: a subject that is no source
	pronDem                  // deze die: "antwoordde deze"
	relative                 // die dat wie
	fem                      // pronoun of a woman; one of a man has neither class
	plur                     // pronoun of several
	prep                     // van in op
	conj                     // en maar
	sub                      // dat omdat als: a clause with its verb last follows
	adverb                   // ook verder gisteren: may be between verb and subject
	aux                      // a finite auxiliary, copula or other frequent verb
	reflexive                // zich
	according                // volgens aldus: the source follows
	namePart                 // van der el: inside a name
	titleNoun                // words before a work's or an action's name
	soCalled                 // zogenaamde: words at a distance
	question                 // wat wie waarom hoe
	number                   // twee zes: with plural nouns
	neutral                  // zelf: never ends a search
	address                  // meneer mevrouw: part of what is passed over before a name
	plurAux                  // a plural auxiliary
	mediaWord                // Dagblad, Times: in the name of a paper
	// From here on a word is no less a noun or a verb for its class.
	nameNoun    // stichting hotel: words before a name in marks, where it has a capital
	surface     // muur spandoek: holds words that nobody in particular says
	sayNoun     // commentaar reactie: what somebody says
	commentVerb // is luidt klinkt
	firstSing   // ik mij
	firstPlur   // wij ons
	loose       // man vrouw: fits anybody
	viewNoun    // mening
	shortTail   // man lid: what compounds end in
	appears     // blijkt: what a document shows
	addressed   // u jij: who is spoken to
	goesOn      // Ook Bovendien: the sentence goes on with the report before it
	objOther    // me ons: no subject
	article     // de het
	third       // zijn haar hun: a possessive of the third person
	copula      // is wordt blijft
	having      // heeft had
	modal       // moet kan zou: leaves open that the words were said
	hearsay     // zou: what is told
	denying     // niet geen
	focus       // ook zelfs: may come before a subject that opens its clause
	likening    // zoals naast: what follows is one more of the kind
	binding     // van bij: binds to the noun before it
	placing     // in te: a place follows the noun
	joining     // van ter: joins two parts of a name by itself
	royal       // prins: part of the name of one without a surname
	modifierEnd // afkomstige: ends a clause of its own before a noun
	viewing     // in naar wat: may begin a view, in zijn ogen
	thereto     // zich eraan: goes with a cue in two parts, voegt eraan toe
	governing   // premier: goes by it who heads a government
	heading     // president: who heads a state
	reigning    // koning: a monarch
	ministering // bewindsman: a minister
	leading     // voorman: who leads a party
	about       // van over: goes with the cue "spreekt"
	judging     // vindt meent: Dat vindt Jansen
	performing  // danst speelt: takes the title of a work
	telling     // tegen na via: to whom, when or how something is said
)

// determiner is what a noun phrase can begin with.
const determiner = detDef | detIndef | poss

// classNames are the classes as words.tsv names them, in the order of their
// bits.
const classNames = "detDef detIndef poss pronSubj pronObj pronOther pronDem relative fem plur prep conj sub adverb aux reflexive according namePart titleNoun soCalled question number neutral address plurAux mediaWord nameNoun surface sayNoun commentVerb firstSing firstPlur loose viewNoun shortTail appears addressed goesOn objOther article third copula having modal hearsay denying focus likening binding placing joining royal modifierEnd viewing thereto governing heading reigning ministering leading about judging performing telling"

// addWords adds a row of words.tsv.
func (l *Lexicon) addWords(f []string) error {
	var set fn
	for c := range strings.FieldsSeq(f[0]) {
		n := slices.Index(strings.Fields(classNames), c)
		if n < 0 {
			return ErrClass
		}
		set |= 1 << n
	}
	for w := range strings.FieldsSeq(f[1]) {
		if e := l.at(w); set >= nameNoun {
			e.small |= set
		} else {
			e.fn |= set
		}
	}
	return nil
}
