package forename

import (
	"testing"

	"github.com/kopij/kopij/text"
	"github.com/stretchr/testify/assert"
)

func TestSex(t *testing.T) {
	for _, c := range []struct {
		name  string
		sex   text.Gender
		known bool
	}{
		{"Gert", text.Masculine, true},
		{"Annemiek", text.Feminine, true},
		{"Gert-Willem", text.Masculine, true},
		{"", text.NoGender, false},
		{"ka", text.NoGender, false}, // no more than an ending
	} {
		sex, known := Sex(c.name)
		assert.Equal(t, c.sex, sex, c.name)
		assert.Equal(t, c.known, known, c.name)
	}
	sex, known := Sex("Zwelieneke")
	assert.Equal(t, text.Feminine, sex, "by its ending")
	assert.False(t, known)
}
