package browser

import (
	"encoding/base64"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// tableOf is the table of a section as a reader sees it.
const tableOf = `((id) => [...document.querySelectorAll("#" + id + " tr")].map((r) => [...r.cells].map((c) => c.textContent)))`

// The report opens in silence; each table sorts by each column, its CSV has
// the same rows, and every section of shares says how many are not known.
func TestReport(t *testing.T) {
	tab := open(t, Screen{})
	address := written(t, kopij(t, append([]string{"report", "--language", "en", "--indirect", "--ref", reference}, articles(t)...)...))
	require.NoError(t, tab.Visit(address))
	sections := eval[[]string](t, tab, `[...document.querySelectorAll("section")].filter((s) => s.querySelector("table")).map((s) => s.id)`)
	require.Contains(t, sections, "speakers")
	require.Contains(t, sections, "gender")
	for _, id := range sections {
		rows := eval[[][]string](t, tab, tableOf+`("`+id+`")`)
		link := eval[string](t, tab, `document.querySelector("#`+id+` a[download]").href`)
		data, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(link, "data:text/csv;charset=utf-8;base64,"))
		require.NoError(t, err)
		inCSV, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
		require.NoError(t, err)
		require.Equal(t, rows, inCSV[:len(rows)], id)
		require.Positive(t, eval[int](t, tab, `document.querySelectorAll("#`+id+` svg rect").length`), id)
		for column := range rows[0] {
			sorted(t, tab, id, column, rows)
		}
	}
	for _, id := range []string{"speakers", "gender", "party", "office", "kinds"} {
		require.Regexp(t, `without a known speaker.*\d+ \(\d+\.\d%\)`, eval[string](t, tab, `document.querySelector("#`+id+`").textContent`), id)
	}
	quiet(t, tab, address, "the report")
}

// sorted sorts by a column both ways: the rows are the same ones, in order.
func sorted(t *testing.T, tab *Tab, id string, column int, rows [][]string) {
	t.Helper()
	orders := map[string][]string{}
	for range 2 {
		got := eval[struct {
			Order string
			Rows  [][]string
			Fine  bool
		}](t, tab, `((id, column) => {
			const head = document.querySelectorAll("#" + id + " th")[column];
			head.querySelector("button").click();
			const rows = `+tableOf+`(id);
			const order = head.getAttribute("aria-sort");
			const way = order === "ascending" ? 1 : -1;
			const cells = rows.slice(1).map((r) => r[column]);
			const number = head.classList.contains("num");
			const real = cells.filter((c) => number ? !Number.isNaN(parseFloat(c)) : c !== "");
			const before = (a, b) => (number ? parseFloat(a) - parseFloat(b) : a.localeCompare(b, "en")) * way <= 0;
			return { order, rows, fine: real.every((c, i) => i === 0 || before(real[i - 1], c)) && cells.slice(0, real.length).every((c, i) => c === real[i]) };
		})("`+id+`", `+strconv.Itoa(column)+`)`)
		require.True(t, got.Fine, "%s by column %d, %s", id, column, got.Order)
		require.ElementsMatch(t, rows, got.Rows)
		orders[got.Order] = nil
	}
	require.Len(t, orders, 2, "one click sorts one way, the next the other")
}
