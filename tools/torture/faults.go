package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// Exit codes of the command.
const (
	done, failed, usage, inOut = 0, 1, 2, 3
	signalled                  = 128
)

// faultCases are what goes wrong around a run. Each gives its figures, and an
// error where something is lost, doubled or cut, or the exit code is not the
// one that is documented.
var faultCases = []struct {
	name string
	show func(*options, string) (figures string, err error)
}{
	{"bad records", badRecords},
	{"unreadable", unreadable},
	{"not text", notText},
	{"full disk", fullDisk},
	{"reader gone", readerGone},
	{"slow reader", slowReader},
	{"trickle", trickle},
	{"SIGTERM", func(o *options, dir string) (string, error) { return told(o, dir, syscall.SIGTERM) }},
	{"SIGINT", func(o *options, dir string) (string, error) { return told(o, dir, syscall.SIGINT) }},
	{"kill -9", killed},
	{"too long", tooLong},
}

// faults goes through all of faultCases.
func faults(o *options) (figures string, err error) {
	dir, err := os.MkdirTemp("", "torture")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	if err := o.build(); err != nil {
		return "", err
	}
	var said []string
	var wrong []error
	for _, c := range faultCases {
		own, mkErr := os.MkdirTemp(dir, "")
		if mkErr != nil {
			return "", mkErr
		}
		f, why := c.show(o, own)
		said = append(said, c.name+": "+f)
		if why != nil {
			wrong = append(wrong, fmt.Errorf("%s: %w", c.name, why))
		}
	}
	return fmt.Sprintf("%d kinds\n\t%s", len(faultCases), strings.Join(said, "\n\t")), errors.Join(wrong...)
}

// want reports an exit code that is not the one asked for.
func (r *ran) want(code int) error {
	if r.code != code || r.panicked() {
		return fmt.Errorf("exit code %d, not %d: %s", r.code, code, r.end())
	}
	return nil
}

// stories are n ordinary records.
func stories(n int) []byte {
	var b []byte
	for i := range n {
		b = append(b, story(i)...)
	}
	return b
}

// badRecords makes some of a run's records bad: each other one is answered, and
// each bad one has an error in its place.
func badRecords(o *options, _ string) (string, error) {
	const n = 1000
	var said []string
	for _, share := range []int{1, 50, 99, 100} {
		var in []byte
		bad := 0
		for i := range n {
			if i*share/100 != (i+1)*share/100 {
				bad++
				in = append(in, [...]string{`{"id":"r%d","text":`, `{"id":"r%d"}`, `{"id":"r%d","text":7}`}[i%3]...)
				in = append(bytes.ReplaceAll(in, []byte("%d"), fmt.Append(nil, i)), '\n')
				continue
			}
			in = append(in, story(i)...)
		}
		r := o.call(in, nil, "--input", "jsonl", "-q")
		if err := r.want(failed); err != nil {
			return "", err
		}
		good := bytes.Count(r.out, []byte(`"schema":"kopij/1"`))
		wrong := bytes.Count(r.out, []byte(`"error":{"type":`))
		if good != n-bad || wrong != bad || bytes.Count(r.out, []byte("\n")) != n {
			return "", fmt.Errorf("%d%%: %d results and %d errors of %d and %d", share, good, wrong, n-bad, bad)
		}
		said = append(said, fmt.Sprintf("%d%%", share))
	}
	return fmt.Sprintf("%s of %d: a result or an error for each, exit code 1", strings.Join(said, ", "), n), nil
}

// unreadable gives names that are no files among others.
func unreadable(o *options, dir string) (string, error) {
	a, b := filepath.Join(dir, "a.jsonl"), filepath.Join(dir, "b.jsonl")
	for _, name := range []string{a, b} {
		if err := os.WriteFile(name, stories(3), 0o600); err != nil {
			return "", err
		}
	}
	r := o.call(nil, nil, "--format", "jsonl", a, filepath.Join(dir, "none"), dir, b)
	if err := r.want(inOut); err != nil {
		return "", err
	}
	if n := bytes.Count(r.out, []byte(`"schema":"kopij/1"`)); n != 6 {
		return "", fmt.Errorf("%d results, not 6", n)
	}
	r = o.call(nil, nil, "-o", filepath.Join(dir, "none", "out"), a)
	if err := r.want(inOut); err != nil {
		return "", err
	}
	r = o.call(nil, nil, "--no-such-flag")
	return "a missing file and a directory among two files: 6 of 6 results, exit code 3; -o in no directory: 3; an unknown flag: 2", r.want(usage)
}

// notText gives the command what holds no text.
func notText(o *options, dir string) (string, error) {
	for name, b := range map[string]string{
		"a.zip": "PK\x03\x04\x14\x00\x00\x00", "b.png": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "c.pdf": "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
		"d.bin": "\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00",
	} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(b+strings.Repeat("\x00\x01\x02\xff", 500)), 0o600); err != nil {
			return "", err
		}
		r := o.call(nil, nil, "--format", "text", file)
		if r.code != failed && r.code != inOut || len(r.out) > 0 || r.panicked() {
			return "", fmt.Errorf("%s: exit code %d: %.100q %s", name, r.code, r.out, r.end())
		}
	}
	return "an archive, a picture, a PDF and a program: refused, nothing written", nil
}

// fullDisk writes where nothing more can be written, to standard output and to
// a file.
func fullDisk(o *options, dir string) (string, error) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		return "no /dev/full on this system: not shown", nil
	}
	defer full.Close()
	cmd := exec.Command(o.kopij, "--input", "jsonl")
	cmd.Stdin, cmd.Stdout = bytes.NewReader(stories(200)), full
	if code := exitOf(cmd.Run()); code != inOut {
		return "", fmt.Errorf("exit code %d", code)
	}
	// A limit on the size of files is a disk that is full in the middle.
	out := filepath.Join(dir, "out.jsonl")
	if err := os.WriteFile(out, []byte("old"), 0o600); err != nil {
		return "", err
	}
	cmd = exec.Command("sh", "-c", `ulimit -f 64; trap '' XFSZ; exec "$0" "$@"`, o.kopij, "--input", "jsonl", "-o", out)
	cmd.Stdin = bytes.NewReader(stories(200))
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	code := exitOf(cmd.Run())
	left, err := os.ReadDir(dir)
	if err != nil {
		return "", err
	}
	b, err := os.ReadFile(out)
	if err != nil || string(b) != "old" || len(left) != 1 || code != inOut {
		return "", fmt.Errorf("exit code %d, %d files, %d bytes: %s", code, len(left), len(b), stderr.String())
	}
	return "standard output to a full device: exit code 3; a file cut by a limit: 3, the old file is whole and alone", nil
}

// readerGone closes the output after a few bytes.
func readerGone(o *options, _ string) (string, error) {
	cmd := exec.Command(o.kopij, "--input", "jsonl")
	cmd.Stdin = bytes.NewReader(stories(2000))
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	if _, err := io.ReadFull(out, make([]byte, 10)); err != nil {
		return "", err
	}
	out.Close()
	err = cmd.Wait()
	how := "exit code 0"
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		if w, ok := exit.Sys().(syscall.WaitStatus); !ok || w.Signal() != syscall.SIGPIPE {
			return "", err
		}
		how = "ended by SIGPIPE, 141 in a shell"
	}
	if stderr.Len() > 0 {
		return "", errors.New(stderr.String())
	}
	return "closed after 10 bytes: " + how + ", nothing said", nil
}

// slowReader reads the output a little at a time: all of it comes, and as it
// would come at once.
func slowReader(o *options, _ string) (string, error) {
	in := stories(300)
	want := o.call(in, nil, "--input", "jsonl", "-q")
	cmd := exec.Command(o.kopij, "--input", "jsonl", "-q")
	cmd.Stdin = bytes.NewReader(in)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	var got []byte
	for piece := make([]byte, 997); ; {
		n, readErr := out.Read(piece)
		got = append(got, piece[:n]...)
		if readErr != nil {
			break
		}
		if len(got)%7 == 0 {
			time.Sleep(time.Millisecond)
		}
	}
	if code := exitOf(cmd.Wait()); code != done || !bytes.Equal(got, want.out) {
		return "", fmt.Errorf("exit code %d, %d bytes, not %d", code, len(got), len(want.out))
	}
	return fmt.Sprintf("%d records read 997 bytes at a time: equal, exit code 0", 300), nil
}

// trickle writes the input a byte at a time, and waits for the answer to each
// record before the next.
func trickle(o *options, _ string) (string, error) {
	cmd := exec.Command(o.kopij, "-q", "--format", "jsonl")
	in, err := cmd.StdinPipe()
	if err != nil {
		return "", err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	defer func() { _ = cmd.Process.Kill() }()
	answers := make(chan string)
	go func() {
		defer close(answers)
		b := make([]byte, 1<<20)
		for {
			n, readErr := out.Read(b)
			if n > 0 {
				answers <- string(b[:n])
			}
			if readErr != nil {
				return
			}
		}
	}()
	const n = 20
	for i := range n {
		for _, c := range story(i) {
			if _, err := in.Write([]byte{c}); err != nil {
				return "", err
			}
		}
		select {
		case got := <-answers:
			if !strings.Contains(got, fmt.Sprintf(`"id":"r%d"`, i)) || !strings.HasSuffix(got, "\n") {
				return "", fmt.Errorf("to record %d: %.100q", i, got)
			}
		case <-time.After(time.Minute):
			return "", fmt.Errorf("no answer to record %d", i)
		}
	}
	if err := in.Close(); err != nil {
		return "", err
	}
	for range answers {
		return "", fmt.Errorf("more answers than records")
	}
	code := exitOf(cmd.Wait())
	if code != done {
		return "", fmt.Errorf("exit code %d", code)
	}
	return fmt.Sprintf("%d records, a byte at a time: each answered before the next, exit code 0", n), nil
}

// told stops a run by a signal: the old file stays, and no other.
func told(o *options, dir string, sig syscall.Signal) (string, error) {
	out := filepath.Join(dir, "out.jsonl")
	if err := os.WriteFile(out, []byte("old"), 0o600); err != nil {
		return "", err
	}
	cmd := exec.Command(o.kopij, "--input", "jsonl", "-o", out, "--errors", filepath.Join(dir, "errors.csv"))
	in, err := cmd.StdinPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	if _, err := in.Write(stories(50)); err != nil {
		return "", err
	}
	// It has begun where the new file is there beside the old one.
	for end := time.Now().Add(time.Minute); ; time.Sleep(time.Millisecond) {
		if files, err := os.ReadDir(dir); err != nil || len(files) > 2 {
			break
		}
		if time.Now().After(end) {
			return "", errors.New("it did not begin")
		}
	}
	time.Sleep(50 * time.Millisecond) // into the records
	if err := cmd.Process.Signal(sig); err != nil {
		return "", err
	}
	code := exitOf(cmd.Wait())
	b, err := os.ReadFile(out)
	if err != nil {
		return "", err
	}
	left, err := os.ReadDir(dir)
	if err != nil {
		return "", err
	}
	if code != signalled+int(sig) || string(b) != "old" || len(left) != 1 {
		return "", fmt.Errorf("exit code %d, %d files, %d bytes", code, len(left), len(b))
	}
	return fmt.Sprintf("exit code %d, the old file is whole and alone", code), nil
}

// killed ends runs at once: one that writes a file leaves the old one or a
// whole new one, one that writes tables goes on where it was.
func killed(o *options, dir string) (string, error) {
	in, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out.jsonl")
	if err := os.WriteFile(in, stories(1500), 0o600); err != nil {
		return "", err
	}
	whole := o.call(nil, nil, "-q", in)
	if err := whole.want(done); err != nil {
		return "", err
	}
	start := time.Now()
	wanted := filepath.Join(dir, "wanted")
	r := o.call(nil, nil, "tables", "-q", "-o", wanted, in)
	if err := r.want(done); err != nil {
		return "", err
	}
	took := time.Since(start)
	rng := rand.New(rand.NewPCG(1, 1))
	kill := func(args ...string) bool {
		cmd := exec.Command(o.kopij, args...)
		if cmd.Start() != nil {
			return false
		}
		time.Sleep(time.Duration(rng.Int64N(int64(took)/6 + 1)))
		_ = cmd.Process.Kill() // it may have ended
		return exitOf(cmd.Wait()) == -1
	}
	kills := 0
	const most = 20
	for range most {
		if err := os.WriteFile(out, []byte("old"), 0o600); err != nil {
			return "", err
		}
		if kill("-q", "-o", out, in) {
			kills++
		}
		if b, err := os.ReadFile(out); err != nil || string(b) != "old" && !bytes.Equal(b, whole.out) {
			return "", fmt.Errorf("%d bytes of %d after a kill: %w", len(b), len(whole.out), err)
		}
	}
	got := filepath.Join(dir, "got")
	for range most {
		if kill("tables", "-q", "-o", got, in) {
			kills++
		}
	}
	r = o.call(nil, nil, "tables", "-q", "-o", got, in)
	if err := r.want(done); err != nil {
		return "", err
	}
	n, err := sameTables(wanted, got)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d kills: a file is the old or the whole one, %d tables that went on are equal byte for byte", kills, n), nil
}

// sameTables reports the first table of one directory that is not the same in
// another, and how many there are.
func sameTables(want, got string) (int, error) {
	names, err := filepath.Glob(filepath.Join(want, "*.csv"))
	if err != nil || len(names) == 0 {
		return 0, fmt.Errorf("no tables: %w", err)
	}
	for _, name := range names {
		a, err := os.ReadFile(name)
		if err != nil {
			return 0, err
		}
		b, err := os.ReadFile(filepath.Join(got, filepath.Base(name)))
		if err != nil {
			return 0, err
		}
		if !bytes.Equal(a, b) {
			return 0, fmt.Errorf("%s: %d bytes, not %d", filepath.Base(name), len(b), len(a))
		}
	}
	return len(names), nil
}

// tooLong gives the command a page of 50 MB: it is refused by name, without
// being read to its end.
func tooLong(o *options, dir string) (string, error) {
	const size = 50_000_000
	file := filepath.Join(dir, "long.txt")
	text := bytes.Repeat([]byte("Jan Jansen zei dinsdag dat het regende in Parijs.\n\n"), size/51)
	if err := os.WriteFile(file, text, 0o600); err != nil {
		return "", err
	}
	r := o.call(nil, nil, file)
	if r.code != inOut && r.code != failed || !bytes.Contains(r.err, []byte("--max-page")) || r.panicked() {
		return "", fmt.Errorf("exit code %d: %s", r.code, r.end())
	}
	figures := fmt.Sprintf("a page of 50 MB: exit code %d, names --max-page", r.code)
	if r.rss > 0 {
		figures += fmt.Sprintf(", %d MB of memory", r.rss>>20)
		if r.rss > 12*size {
			return figures, fmt.Errorf("%d bytes of memory for a page of %d", r.rss, size)
		}
	}
	return figures, nil
}
