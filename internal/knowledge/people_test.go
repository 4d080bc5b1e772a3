package knowledge

import (
	"testing"

	"github.com/kopij/kopij/text"
	"github.com/stretchr/testify/require"
)

// one is the only person with that name.
func one(t *testing.T, p People, name string) PersonID {
	t.Helper()
	ids := p.Named(text.FoldHash(name))
	require.Equal(t, 1, ids.Len(), name)
	return ids.At(0)
}

func TestPeopleByName(t *testing.T) {
	p := DefaultPeople()
	poetin := one(t, p, "Vladimir Poetin")
	require.Equal(t, Person{Name: "Vladimir Poetin", Gender: Male, Wikidata: "Q7747"}, p.Person(poetin))
	require.Equal(t, poetin, one(t, p, "VLADIMIR POETIN"))
	require.True(t, p.Surnamed(text.FoldHash("Poetin")).Has(poetin))
	require.True(t, p.Folded(FoldName("Wladimir Putin")).Has(poetin))
	require.Zero(t, p.Named(text.FoldHash("Jan Modaal")).Len())
	require.Equal(t, Person{}, p.Person(0))
	require.Equal(t, Person{}, p.Person(PersonID(p.Len()+1)))
}
