package kopij

import (
	"cmp"
	"fmt"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/article"
	"github.com/kopij/kopij/dateline"
	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/quotes"
	"github.com/kopij/kopij/source"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// Extract reads a page with the built-in tables and models. Ages and
// weekdays count from ref; the zero time leaves them unresolved.
func Extract(page string, ref time.Time) *Result {
	return standard().Extract(Page{Text: page, Reference: ref})
}

// standard is the Extractor of [Extract].
var standard = sync.OnceValue(func() *Extractor {
	x, err := New(Config{})
	if err != nil {
		panic(err) // the zero Config has nothing that could be wrong
	}
	return x
})

// Tag gives each token of doc its part of speech, which timeago and quotes
// read.
func Tag(doc *text.Document) { tagger.Default().Tag(doc) }

// Config says what an [Extractor] reads with. The zero Config is the built-in
// tables and models.
type Config struct {
	// Agencies are the press agencies; nil for [agency.Default].
	Agencies *agency.Table
	// Abbreviations are the words whose full stop belongs to them; nil for
	// the built-in table.
	Abbreviations *text.Abbreviations
	// Entities are the stages of the recogniser; nil for
	// [entities.Default].
	Entities *entities.Config
	// Lexicon holds the reporting verbs; nil for the built-in one.
	Lexicon *quotes.Lexicon
	// Prefer forces what a bare weekday, month or date means; by tense
	// without it.
	Prefer timeago.Prefer
	// Threshold is the least score, above 0 to 1, at which a quote is given
	// a speaker; 0 for [quotes.DefaultThreshold].
	Threshold float64
	// Indirect asks for indirect speech too.
	Indirect bool
	// MaxBytes is the length of the longest page to read, in bytes of its
	// text; 0 for no limit. Reading takes memory in proportion to a page. Of a
	// longer page nothing is read: its result has no articles, and
	// [Extractor.ExtractEach] gives a [*SizeError] beside it.
	MaxBytes int
}

// Page is one page to read.
type Page struct {
	ID string
	// Text is the text of the page, clean or dirty. Offsets count in it.
	Text string
	// Source is the page where package source has read it; it goes before
	// Text. Offsets count in its input where that was plain text in UTF-8,
	// and else in its text, which the result then carries.
	Source *source.Page
	// Reference is the time at which the page was fetched: what the ages on
	// it count from. Where it is zero, Published is. A time that RFC 3339
	// cannot write, of a year after 9999 or a day or more from UTC, counts as
	// zero here and in Published.
	Reference time.Time
	// Published is when the main article was published, where that is known
	// from elsewhere; it goes before what the page says.
	Published time.Time
}

// Extractor reads pages. It may be used by any number of goroutines. The zero
// Extractor, and a nil one, read with the built-in tables and models.
type Extractor struct {
	maxBytes      int
	agencies      *agency.Table
	abbreviations *text.Abbreviations
	recognizer    *entities.Recognizer
	places        entities.Places
	times         timeago.Finder
	quotes        quotes.Finder
	batches       sync.Pool
	// reads is called before an article is read; nil outside tests, which
	// panic in it.
	reads func(page string)
}

// batchSize is the number of articles that go through the stages together.
// Each stage's tables and code fill most of a processor's second cache: with
// one article at a time every stage would fetch its own again for each.
const batchSize = 16

// batch is the memory that reading uses and the next reading uses again.
type batch struct {
	jobs  []job // articles to read
	work  [batchSize]scratch
	names [batchSize]entities.Batch
}

// job is one article to read.
type job struct {
	out     *Article
	src     string // the page's clean text
	article *article.Article
	at      time.Time // what its times count from
	alone   bool      // it is all that the page has
	// countries are those of its dateline.
	countries []string
}

// scratch is what the stages hand on for one article.
type scratch struct {
	doc      text.Document
	mentions []entities.Mention
	offices  []entities.Description
	quoted   []quotes.Mention
	times    []timeago.Time
	found    []quotes.Quote
}

// New makes an Extractor. It fails where a setting is out of its range.
func New(c Config) (*Extractor, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	x := &Extractor{
		agencies:      c.Agencies,
		abbreviations: c.Abbreviations,
		times:         timeago.Finder{Prefer: c.Prefer},
		quotes:        quotes.Finder{Threshold: c.Threshold, Indirect: c.Indirect, Lexicon: c.Lexicon},
		maxBytes:      c.MaxBytes,
	}
	ec := entities.Default()
	if c.Entities != nil {
		ec = *c.Entities
	}
	x.recognizer = entities.New(ec)
	x.places = ec.Places
	x.batches.New = func() any { return new(batch) }
	return x, nil
}

// check reports the first field that is out of its range.
func (c *Config) check() error {
	if !(c.Threshold >= 0 && c.Threshold <= 1) { // NaN is in no range
		return &ConfigError{"Threshold", fmt.Sprintf("%v: want 0 to 1", c.Threshold)}
	}
	if c.Prefer > timeago.Nearest {
		return &ConfigError{"Prefer", fmt.Sprintf("%d: no such preference", c.Prefer)}
	}
	if c.MaxBytes < 0 {
		return &ConfigError{"MaxBytes", fmt.Sprintf("%d: want 0 or more", c.MaxBytes)}
	}
	return nil
}

// ConfigError tells which field of a [Config] is wrong.
type ConfigError struct {
	Field, Message string
}

// Error gives field and cause.
func (e *ConfigError) Error() string { return "kopij: " + e.Field + ": " + e.Message }

// Extract reads one page.
func (x *Extractor) Extract(p Page) *Result {
	return x.ExtractAll([]Page{p})[0]
}

// ExtractAll reads pages, on one goroutine, and gives a result for each. It
// takes less time than reading one after the other.
func (x *Extractor) ExtractAll(pages []Page) []*Result {
	if x == nil || x.recognizer == nil {
		x = standard()
	}
	b := x.batches.Get().(*batch)
	results := make([]*Result, len(pages))
	sources := make([]*source.Page, len(pages))
	for i := range pages {
		sources[i] = x.clean(&pages[i])
		results[i] = x.split(b, &pages[i], sources[i])
		x.drain(b, batchSize)
	}
	x.drain(b, 1)
	for i, src := range sources {
		if src.InText() {
			results[i].ToSource(src)
		} else {
			results[i].Text = src.Text
		}
	}
	x.batches.Put(b) // not after a panic: it may hold half of a page
	return results
}

// InternalError is a panic while a page was read: a bug of this module, and
// no property of the page.
type InternalError struct {
	Value any    // what the panic was about
	Stack []byte // where it was, as runtime/debug prints it
}

// Error gives the value of the panic.
func (e *InternalError) Error() string { return fmt.Sprintf("kopij: internal error: %v", e.Value) }

// ExtractEach is [Extractor.ExtractAll] for servers and long runs, which must
// go on whatever happens. The error of a page is an [*InternalError] where
// reading it panicked, and its result nil; the other pages are read all the
// same, and x stays in order. It is a [*SizeError] where the page is longer
// than [Config.MaxBytes].
func (x *Extractor) ExtractEach(pages []Page) ([]*Result, []error) {
	if x == nil || x.recognizer == nil {
		x = standard()
	}
	errs := make([]error, len(pages))
	for i := range pages {
		if err := x.tooLong(&pages[i]); err != nil {
			errs[i] = err
		}
	}
	results, err := x.contained(pages)
	if err == nil {
		return results, errs
	}
	results = make([]*Result, len(pages))
	for i := range pages {
		one, err := x.contained(pages[i : i+1])
		if err != nil {
			errs[i] = err
			continue
		}
		results[i] = one[0]
	}
	return results, errs
}

// contained is ExtractAll with a panic as an error.
func (x *Extractor) contained(pages []Page) (results []*Result, err error) {
	defer func() {
		if v := recover(); v != nil {
			results, err = nil, &InternalError{v, debug.Stack()}
		}
	}()
	return x.ExtractAll(pages), nil
}

// drain reads the jobs in batches while there are least or more of them.
func (x *Extractor) drain(b *batch, least int) {
	n := 0
	for len(b.jobs)-n >= least {
		k := min(batchSize, len(b.jobs)-n)
		x.read(b, b.jobs[n:n+k])
		n += k
	}
	b.jobs = slices.Delete(b.jobs, 0, n) // lets go of the pages too
}

// clean is the clean text of a page with what is known of it; one without text
// where the page is too long.
func (x *Extractor) clean(p *Page) *source.Page {
	if x.tooLong(p) != nil {
		return &source.Page{}
	}
	if p.Source != nil {
		return p.Source
	}
	return source.Clean(p.Text)
}

// SizeError reports that a page is longer than [Config.MaxBytes].
type SizeError struct {
	Bytes, Max int
}

// Error gives both lengths.
func (e *SizeError) Error() string {
	return fmt.Sprintf("kopij: a page of %d bytes, longer than %d", e.Bytes, e.Max)
}

// tooLong is the error of a page that is longer than what x reads; nil where
// it is not.
func (x *Extractor) tooLong(p *Page) *SizeError {
	n := len(p.Text)
	if p.Source != nil {
		n = len(p.Source.Text)
	}
	if x.maxBytes == 0 || n <= x.maxBytes {
		return nil
	}
	return &SizeError{n, x.maxBytes}
}

// given is what the form of a page states to package article. Of a page with
// its teasers, and of Markdown, it states the headings alone, and of HTML who
// wrote what and when: their paragraphs and lists hold teasers and menus too,
// which are told apart by their text.
func given(src *source.Page) *article.Given {
	g := &article.Given{Title: src.Meta.Title, Byline: src.Meta.Byline, Published: src.Meta.Published}
	some := src.Whole || src.Format != source.HTML
	for _, b := range src.Blocks {
		if some && b.Kind != source.Heading && b.Kind != source.Byline && b.Kind != source.Stamp {
			continue
		}
		g.Blocks = append(g.Blocks, article.GivenBlock{Span: b.Span, Form: forms[b.Kind], Level: b.Level})
	}
	return g
}

// stated gives a main article the time of publication that the metadata state:
// it goes before the one that is printed, which has no zone and may be rounded.
func stated(a *article.Article, at time.Time) {
	if at.IsZero() {
		return
	}
	a.Published.Time = timeago.Time{At: at, From: at, To: at.Add(time.Second), Grain: timeago.Second}
	a.Published.Resolved = true
}

// forms are the kinds of block of package source as package article has them.
var forms = [...]article.Form{
	source.Unstated: article.Unstated, source.Heading: article.Heading, source.Paragraph: article.Paragraph, source.ListItem: article.ListItem,
	source.Caption: article.Caption, source.Quotation: article.Quotation, source.Aside: article.Aside, source.Links: article.Links,
	source.Byline: article.Byline, source.Stamp: article.Stamp,
}

// split takes a page, whose clean text is src, apart and leaves its articles
// to be read.
func (x *Extractor) split(b *batch, p *Page, src *source.Page) *Result {
	published := storable(p.Published)
	if published.IsZero() {
		published = storable(src.Meta.Published)
	}
	ref := storable(p.Reference)
	if ref.IsZero() {
		ref = published
	}
	r := &Result{Schema: Schema, ID: cmp.Or(p.ID, src.Meta.ID), Offsets: Byte, Reference: ref}
	if src.Meta != (source.Meta{}) {
		r.Meta = new(src.Meta)
	}
	splitter := article.Splitter{Reference: ref, Agencies: x.agencies}
	page := splitter.SplitGiven(src.Text, given(src))
	for _, sec := range page.Sections {
		r.Sections = append(r.Sections, part(src.Text, sec))
	}
	r.Articles = make([]Article, len(page.Articles))
	head := ref // when the last main article was published
	for i := range page.Articles {
		a := &page.Articles[i]
		// What an article says of time counts from its own publication.
		at := ref
		switch {
		case a.Kind == article.Main && !published.IsZero():
			at = published
			stated(a, src.Meta.Published)
		case a.Published.Resolved && !ref.IsZero():
			at = moment(&a.Published.Time, ref)
		case !a.Dateline.Date.Empty() && !ref.IsZero():
			if t, ok := timeago.Stamp(a.Dateline.Date.Of(src.Text), ref); ok {
				at = moment(&t, ref) // "Gent, 11 maart 2026 – "
			}
		case a.Kind == article.Entry:
			at = head // an entry without its own time is of its live blog's
		}
		if a.Kind == article.Main {
			head = at
		}
		b.jobs = append(b.jobs, job{out: &r.Articles[i], src: src.Text, article: a, at: at, alone: len(page.Articles) == 1})
	}
	return r
}

// read fills out the articles of at most batchSize jobs, stage by stage.
func (x *Extractor) read(b *batch, jobs []job) {
	for i := range jobs {
		if x.reads != nil {
			x.reads(jobs[i].src)
		}
		x.parts(&jobs[i], &b.work[i].doc)
	}
	for i := range jobs {
		Tag(&b.work[i].doc)
	}
	for i := range jobs {
		w, j := &b.work[i], &jobs[i]
		b.names[i] = entities.Batch{Doc: &w.doc, About: entities.Context{Date: j.at, Countries: j.countries}, Mentions: w.mentions[:0]}
	}
	x.recognizer.AppendAll(b.names[:len(jobs)])
	for i := range jobs {
		w := &b.work[i]
		w.mentions = b.names[i].Mentions
		w.offices = x.recognizer.Describe(w.offices[:0], &w.doc, w.mentions, b.names[i].About)
	}
	for i := range jobs {
		w, a := &b.work[i], jobs[i].article
		w.times = x.times.Append(w.times[:0], &w.doc, jobs[i].at)
		if len(w.times) == 0 && jobs[i].alone && dateAlone(a) {
			// What is no more than a date is asked for as one.
			t := a.Published.Time
			t.Span = a.Published.Span
			w.times = append(w.times, t)
		}
	}
	for i := range jobs {
		w := &b.work[i]
		w.quoted = QuoteMentions(w.quoted[:0], w.mentions)
		w.found = x.quotes.Append(w.found[:0], &w.doc, w.quoted)
	}
	for i := range jobs {
		w, out := &b.work[i], jobs[i].out
		out.Entities = Entities(&w.doc, w.mentions)
		out.Descriptions = Descriptions(&w.doc, w.offices)
		out.Times = Times(&w.doc, w.times)
		out.Quotes = Quotes(&w.doc, w.found)
		w.doc.Reset("") // let go of the page
	}
}

// dateAlone reports whether an article has no more than the line that says when
// it was published.
func dateAlone(a *article.Article) bool {
	for _, b := range a.Blocks {
		if b.Kind != text.Published {
			return false
		}
	}
	return a.Published.Resolved
}

// moment is the instant at which an article was published: that of an age,
// the end of a day that is named no closer, but never after ref.
func moment(t *timeago.Time, ref time.Time) time.Time {
	at := t.At
	if t.Grain >= timeago.Day && !t.To.IsZero() {
		at = t.To.Add(-time.Second)
	}
	if at.IsZero() {
		at = t.From
	}
	if t.From.After(ref) {
		return at // a release under embargo, read before its day
	}
	if at.IsZero() || at.After(ref) {
		return ref
	}
	return at
}

// prose reports whether a block holds sentences, which the later stages read.
func prose(k text.BlockKind) bool {
	return k == text.Title || k == text.Lead || k == text.Paragraph || k == text.Subhead || k == text.Caption
}

// parts fills out what the splitter found in an article, and reads its prose
// to doc.
func (x *Extractor) parts(j *job, doc *text.Document) {
	a, out, src := j.article, j.out, j.src
	out.Kind, out.Span = a.Kind.String(), a.Span
	out.Title = optional(src, a.Title)
	out.Byline = optional(src, a.Byline)
	if p := &a.Published; !p.Empty() || p.Resolved {
		if p.Empty() {
			p.Span = text.Span{Start: a.Start, End: a.Start} // the metadata alone say it
		}
		out.Published = &Published{Part: part(src, p.Span)}
		if p.Resolved {
			t := &p.Time
			if at, from, to, ok := moments(t); ok {
				out.Published.At, out.Published.From, out.Published.To, out.Published.Grain = at, from, to, t.Grain.String()
			}
		}
	}
	date := func(sp text.Span) *Date { return x.date(src, sp, j.at) }
	out.Credits = credits(src, a.Credits, date)
	out.Dateline, j.countries = x.dateline(src, &a.Dateline, date)

	doc.Reset(src)
	doc.Abbreviations = x.abbreviations
	out.Blocks = make([]Block, len(a.Blocks))
	for i, b := range a.Blocks {
		out.Blocks[i] = Block{b.Kind.String(), b.Span}
		if prose(b.Kind) {
			doc.Add(b.Kind, b.Span)
		}
	}
}

// dateline links the places of a dateline, and gives their countries.
func (x *Extractor) dateline(src string, d *dateline.Dateline, date func(text.Span) *Date) (*Dateline, []string) {
	if d.Empty() {
		return nil, nil
	}
	out := &Dateline{Part: part(src, d.Span), Date: date(d.Date)}
	var countries []string
	for _, sp := range d.Places {
		pl := Place{Part: part(src, sp)}
		if g, ok := x.places.Lookup(pl.Text, countries); ok {
			pl.Name, pl.Country, pl.Lat, pl.Lon, pl.GeoNames = g.Name, g.Country, g.Lat, g.Lon, g.GeoNames
			if g.Country != "" {
				countries = append(countries, g.Country)
			}
		}
		out.Places = append(out.Places, pl)
	}
	return out, countries
}

// date reads a date of a dateline or a credit; nil where there is none.
func (x *Extractor) date(src string, sp text.Span, ref time.Time) *Date {
	if sp.Empty() {
		return nil
	}
	d := &Date{Part: part(src, sp)}
	f := timeago.Finder{Prefer: timeago.Past}
	if t, ok := f.Parse(d.Text, ref); ok {
		_, d.From, d.To, _ = moments(&t)
	}
	return d
}
