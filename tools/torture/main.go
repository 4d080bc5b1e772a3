// Torture shows what docs/reliability.md promises of the library: that any
// bytes are read, that work, memory and output grow no faster than the input,
// and that a result depends on the input alone; and of the command, that no
// fault around it loses or doubles a record.
//
//	go run ./tools/torture [-rows any,readers,…] [-n N] [-from SEED] [-max BYTES]
//		[-far BYTES] [-every N] [-short]
//
// The rows are any, readers, tables, growth, same, alike, meta, writers, server
// and faults: all of them without -rows. The rows that run the command for each
// form or request take a fiftieth of the pages.
//
// It prints a row of figures for each and exits with 1 where one fails. Built
// with -cover -covermode=count -coverpkg=./..., the row growth counts the
// blocks of code that ran, which is work that no clock and no other program
// disturbs; otherwise it goes by the time of processors, by what is allocated
// and by what comes out.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"github.com/kopij/kopij"
)

// options are what the command's flags say.
type options struct {
	pages    uint64 // of the row any
	from     uint64 // its first seed
	max      int    // bytes of the longest input of the row growth
	far      int    // bytes of the longest input of one of its families in every
	every    int
	only     string // a part of the names of its families
	articles string // a directory of pages
	extract  *kopij.Extractor
	out      io.Writer
	kopij    string // the path of the command
	made     string // the directory that the command was built in; empty where it was given
	verbose  bool   // print every input that fails the row any
}

// reference is the time that pages are read at, a Wednesday.
var reference = time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("", 3600))

// rows are the rows of the table, each with what shows it. A row gives its
// figures, and an error for the first input that fails it.
var rows = []struct {
	name string
	show func(*options) (figures string, err error)
}{
	{"any", anyBytes},
	{"readers", readers},
	{"tables", tableFiles},
	{"growth", growth},
	{"same", same},
	{"alike", alike},
	{"writers", part(writeAll)},
	{"server", part(server)},
	{"faults", faults},
	{"meta", metamorphic},
}

// part is a row that takes a fiftieth of the pages.
func part(show func(*options) (string, error)) func(*options) (string, error) {
	return func(o *options) (string, error) {
		few := *o
		few.pages = (o.pages + 49) / 50
		figures, err := show(&few)
		o.kopij, o.made = few.kopij, few.made
		return figures, err
	}
}

func main() {
	o := options{out: os.Stdout}
	names := flag.String("rows", "any,readers,tables,growth,same,meta,alike,writers,server,faults", "the rows to show, parted by commas")
	short := flag.Bool("short", false, "a tenth of the pages, and families to 64 kB")
	flag.Uint64Var(&o.pages, "n", 200_000, "pages of the row any; a fiftieth of it in the rows writers and server")
	flag.Uint64Var(&o.from, "from", 0, "the first seed of the row any")
	flag.IntVar(&o.max, "max", 256<<10, "bytes of the longest input of the row growth")
	flag.IntVar(&o.far, "far", 4<<20, "bytes of the longest input of some of its families")
	flag.IntVar(&o.every, "every", 28, "one in how many of its families goes so far; 0 for none")
	family := flag.String("cost", "", "print what a text of this family costs, of -max bytes; for the row growth")
	flag.StringVar(&o.only, "only", "", "the families of the row growth whose names hold this")
	flag.StringVar(&o.articles, "articles", "testdata/articles", "pages of the rows same and meta")
	flag.StringVar(&o.kopij, "kopij", "", "the command to run in the rows alike, writers, server and faults; built without it")
	flag.BoolVar(&o.verbose, "v", false, "print every input that fails the row any")
	flag.Parse()
	if *family != "" {
		if err := costOf(&o, *family); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if *short {
		o.pages /= 10
		o.max = min(o.max, 64<<10)
	}
	x, err := kopij.New(kopij.Config{Indirect: true})
	if err != nil {
		panic(err)
	}
	o.extract = x
	debug.SetGCPercent(200)
	failed := false
	for _, row := range rows {
		if !strings.Contains(","+*names+",", ","+row.name+",") {
			continue
		}
		start := time.Now()
		figures, err := row.show(&o)
		fmt.Fprintf(o.out, "%-8s %s (%.0f s)\n", row.name, figures, time.Since(start).Seconds())
		if err != nil {
			failed = true
			fmt.Fprintf(o.out, "%-8s FAIL %v\n", row.name, err)
		}
	}
	if o.made != "" {
		_ = os.RemoveAll(o.made)
	}
	if failed {
		os.Exit(1)
	}
}
