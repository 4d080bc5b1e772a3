// Command pictures makes the pictures of docs/view.md: it runs the command
// over the test articles and looks at what it writes in Chromium. Run it in
// the folder of its module:
//
//	go run ./pictures -o ../docs/pictures
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/kopij/kopij/browser"
)

// picture is one picture: what the command is asked, and how its page is
// looked at.
type picture struct {
	name   string
	args   []string
	screen browser.Screen
	high   int
	script string // run before the picture is taken
}

const articles = "../testdata/articles/"

var pictures = []picture{
	{
		"view", []string{"view", "--language", "en", "--ref", "2023-04-05T12:00:00+02:00", articles + "01-anp-teasers.txt"}, browser.Screen{Width: 1000}, 900,
		`document.querySelector("main .q[tabindex]").focus()`,
	},
	{"view-dark", []string{"view", "--ref", "2023-04-05T12:00:00+02:00", articles + "01-anp-teasers.txt"}, browser.Screen{Width: 400, Dark: true}, 900, "0"},
	{"report", []string{"report", "--language", "en", "--ref", "2025-12-03T12:00:00+01:00"}, browser.Screen{Width: 900}, 1000, "0"},
}

func main() {
	out := flag.String("o", "../docs/pictures", "`FOLDER` to write the pictures to")
	flag.Parse()
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

func run(out string) error {
	folder, err := os.MkdirTemp("", "kopij-pictures-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	command, err := browser.Build(context.Background(), "..", folder)
	if err != nil {
		return err
	}
	chromium, stop, err := browser.Start(context.Background())
	if err != nil {
		return err
	}
	defer stop()
	files, err := filepath.Glob(articles + "*.txt")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	for _, p := range pictures {
		if p.name == "report" {
			p.args = append(p.args, files...)
		}
		page := filepath.Join(folder, p.name+".html")
		args := append(p.args, "-o", page)
		if b, err := exec.Command(command, args...).CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w\n%s", p.name, err, b)
		}
		if err := take(chromium, p, page, filepath.Join(out, p.name+".png")); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	return nil
}

// take writes a picture of a page.
func take(chromium context.Context, p picture, page, to string) error {
	tab, err := browser.Open(chromium, p.screen)
	if err != nil {
		return err
	}
	defer tab.Close()
	if err := tab.Visit("file://" + page); err != nil {
		return err
	}
	if _, err := browser.Eval[any](tab, "("+p.script+", null)"); err != nil {
		return err
	}
	png, err := tab.Picture(p.high)
	if err != nil {
		return err
	}
	if png, err = small(png); err != nil {
		return err
	}
	return os.WriteFile(to, png, 0o644)
}
