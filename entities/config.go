package entities

import (
	"io"
	"sync"
	"time"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// Countries is a table of countries and their spellings.
type Countries struct{ table knowledge.Countries }

// DefaultCountries is the built-in table.
func DefaultCountries() Countries { return Countries{knowledge.DefaultCountries()} }

// With is the table with the rows of r added, tab-separated: code, name, names,
// adjectives, inhabitants, capitals, seats and comment, with | between the
// spellings of a column. A row whose code the table has replaces that row, and
// a spelling goes before the same one of the table. file names the table in
// errors, which are [*text.TableError]. The zero Countries gives the built-in
// table with the rows.
func (c Countries) With(r io.Reader, file string) (Countries, error) {
	t, err := c.table.With(r, file)
	return Countries{t}, err
}

// Config names the stages of a [Recognizer]. One that is left at its zero
// value takes no part, and is not linked into the program; the zero Config
// recognises names by rules alone.
type Config struct {
	// Date is the article's date, at which offices are looked up. The zero
	// time asks for those who hold office now, by the tables.
	Date      time.Time
	Countries Countries
	People    People
	Places    Places
	Names     Names
	Model     Model
	// ObserveRole, where it is set, is called with each place and the
	// features by which its role is chosen: tools/train learns their weights
	// so. The slice is the function's to keep.
	ObserveRole func(at text.Span, features []string)
}

// Default is all the built-in stages.
func Default() Config {
	return Config{
		Countries: DefaultCountries(),
		People:    DefaultPeople(),
		Places:    DefaultPlaces(),
		Names:     DefaultNames(),
		Model:     DefaultModel(),
	}
}

// Context is what is known of an article beside its text.
type Context struct {
	// Date is the article's date; the zero time is the Config's.
	Date time.Time
	// Countries are the codes of the dateline's places: they choose between
	// namesakes before what the text itself says.
	Countries []string
}

// Recognizer finds and links mentions. It may be used by any number of
// goroutines.
type Recognizer struct {
	config Config
	gaz    *gazetteer.Gazetteer
	pool   *sync.Pool
}

// New is a Recognizer of the stages of a Config.
func New(c Config) *Recognizer {
	return &Recognizer{config: c, gaz: c.Places.gaz, pool: &sync.Pool{New: func() any { return new(finder) }}}
}

// At is the same Recognizer for articles of another date.
func (r *Recognizer) At(date time.Time) *Recognizer {
	o := *r
	o.config.Date = date
	return &o
}

// standard is the Recognizer of all built-in stages.
var standard = sync.OnceValue(func() *Recognizer { return New(Default()) })

// Find is the mentions of a document in its order, by all built-in stages
// and the offices held now.
func Find(doc *text.Document) []Mention { return standard().Find(doc) }

// Append appends the mentions of a document to dst, as [Find] finds them.
func Append(dst []Mention, doc *text.Document) []Mention {
	return standard().Append(dst, doc, Context{})
}

// Find is the mentions of a document in its order.
func (r *Recognizer) Find(doc *text.Document) []Mention { return r.Append(nil, doc, Context{}) }

// Append appends the mentions of a document to dst.
func (r *Recognizer) Append(dst []Mention, doc *text.Document, about Context) []Mention {
	f := r.pool.Get().(*finder)
	defer r.pool.Put(f)
	f.scan(r, 0, doc)
	return f.append(dst, r, 0, doc, about)
}

// Batch is what [Recognizer.AppendAll] reads and fills of one document.
type Batch struct {
	Doc   *text.Document
	About Context
	// Mentions are appended to.
	Mentions []Mention
}

// AppendAll appends the mentions of each document. The model reads all of
// them before the tables do, which takes less time than one document after
// the other.
func (r *Recognizer) AppendAll(docs []Batch) {
	f := r.pool.Get().(*finder)
	defer r.pool.Put(f)
	for i := range docs {
		f.scan(r, i, docs[i].Doc)
	}
	for i := range docs {
		d := &docs[i]
		d.Mentions = f.append(d.Mentions, r, i, d.Doc, d.About)
	}
}

// append appends the mentions of a document that scan has read as number at.
func (f *finder) append(dst []Mention, r *Recognizer, at int, doc *text.Document, about Context) []Mention {
	f.reset(r, doc, about)
	f.candidates(at)
	f.merge()
	f.link()
	dst = f.appendMentions(dst)
	f.doc = nil
	return dst
}
