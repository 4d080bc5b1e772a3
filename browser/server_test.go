package browser

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A reader pastes a text into the page of the server and sees its view.
func TestPaste(t *testing.T) {
	address := server(t)
	tab := open(t, Screen{})
	require.NoError(t, tab.Visit(address+"/"))
	eval[any](t, tab, `(() => {
		document.getElementById("text").value = "Delft sluit sluis\n\nDELFT (ANP) - „De deuren zijn op”, zei wethouder Anna Voorbeeld dinsdag.";
		document.getElementById("reference").value = "`+reference+`";
		document.querySelector("button").click();
		return null;
	})()`)
	require.Eventually(t, func() bool {
		v, err := Eval[bool](tab, `document.readyState === "complete" && document.querySelector("main .q")?.textContent === "De deuren zijn op"`)
		return err == nil && v
	}, 20*time.Second, 50*time.Millisecond)
	require.Empty(t, tab.Trouble())
	for _, r := range tab.Requests() {
		require.Contains(t, []string{address + "/", address + "/view"}, r)
	}
}
