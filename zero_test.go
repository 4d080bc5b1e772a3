package kopij_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/article"
	"github.com/kopij/kopij/dateline"
	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/quotes"
	"github.com/kopij/kopij/source"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// The zero value of every type that reads something works.
func TestZeroValuesWork(t *testing.T) {
	const page = "Brug dicht\n\nPARIJS (ANP) - \"Wij gaan door\", zei directeur Jan Voorbeeld dinsdag."
	d := text.Parse(page)
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)

	var x kopij.Extractor
	require.NotEmpty(t, x.Extract(kopij.Page{Text: page}).Articles[0].Quotes)
	var nobody *kopij.Extractor
	require.Equal(t, x.Extract(kopij.Page{Text: page}), nobody.Extract(kopij.Page{Text: page}))

	var r entities.Recognizer
	require.Equal(t, entities.New(entities.Config{}).Find(d), r.At(ref).Find(d))
	require.Empty(t, r.Describe(nil, d, nil, entities.Context{}))
	_, ok := entities.Places{}.Lookup("Parijs", nil)
	require.False(t, ok)

	finder := quotes.Finder{Lexicon: new(quotes.Lexicon), Models: new(quotes.Models)}
	require.Equal(t, quotes.Find(d, nil), finder.Find(d, nil))
	require.Equal(t, timeago.Find(d, ref), timeago.Finder{}.Append(nil, d, ref))

	var table agency.Table
	_, ok = table.Lookup("ANP")
	require.False(t, ok)
	var parser dateline.Parser
	_, ok = parser.Parse("PARIJS (ANP) - ")
	require.True(t, ok)
	var splitter article.Splitter
	require.Len(t, splitter.Split(page).Articles, 1)
	var src source.Page
	require.Empty(t, src.Input())
	require.False(t, src.Changed())

	var doc text.Document
	require.Empty(t, entities.Find(&doc))
	require.Empty(t, quotes.Find(&doc, nil))
	require.Empty(t, timeago.Find(&doc, ref))

	result := kopij.Result{Offsets: kopij.Byte}
	result.Convert("", "chars") // no unit: nothing changes
	require.Equal(t, kopij.Byte, result.Offsets)
}
