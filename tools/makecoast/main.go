// Command makecoast simplifies the coast lines of the world for the map of
// the view.
//
//	go run ./tools/makecoast land-110m.json >cmd/kopij/internal/view/coast.path
//
// The input is land-110m.json of the npm package world-atlas 2.0.2: Natural
// Earth's land at 1:110 million, which is in the public domain, as TopoJSON.
// The output is the d attribute of an SVG path in tenths of a degree, x from
// 0 (180° W) to 3600 and y from 0 (90° N) to 1800. Antarctica is left out.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
)

// tolerance is how far, in tenths of a degree, a coast line may move.
const tolerance = 4

// southmost is the latitude, in degrees, below which land is left out.
const southmost = -60

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: makecoast land-110m.json")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "makecoast:", err)
		os.Exit(1)
	}
}

// topology is the part of TopoJSON that land-110m.json uses.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]float64
	Objects   struct {
		Land struct {
			Geometries []struct {
				Type string
				Arcs [][][]int // polygons of rings of arcs
			}
		}
	}
}

type point struct{ x, y float64 }

func run(file string, w io.Writer) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var t topology
	if err := json.Unmarshal(b, &t); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	var path strings.Builder
	for _, g := range t.Objects.Land.Geometries {
		for _, polygon := range g.Arcs {
			for _, ring := range polygon {
				draw(&path, simplify(t.ring(ring)))
			}
		}
	}
	_, err = fmt.Fprintln(w, path.String())
	return err
}

// ring joins arcs; a negative index is the arc ^i backwards.
func (t *topology) ring(arcs []int) []point {
	var ring []point
	for _, i := range arcs {
		back := i < 0
		if back {
			i = ^i
		}
		var arc []point
		x, y := 0.0, 0.0
		for _, d := range t.Arcs[i] {
			x, y = x+d[0], y+d[1]
			lon := x*t.Transform.Scale[0] + t.Transform.Translate[0]
			lat := y*t.Transform.Scale[1] + t.Transform.Translate[1]
			arc = append(arc, point{(lon + 180) * 10, (90 - lat) * 10})
		}
		for k := range arc {
			if back {
				ring = append(ring, arc[len(arc)-1-k])
			} else {
				ring = append(ring, arc[k])
			}
		}
	}
	return unwrap(ring)
}

// unwrap moves what lies beyond the date line to the other side of it, so
// that no edge runs across the whole map. The middle of the ring lies on it.
func unwrap(ring []point) []point {
	for i := 1; i < len(ring); i++ {
		for ring[i].x-ring[i-1].x > 1800 {
			ring[i].x -= 3600
		}
		for ring[i].x-ring[i-1].x < -1800 {
			ring[i].x += 3600
		}
	}
	sum := 0.0
	for _, p := range ring {
		sum += p.x
	}
	turns := math.Floor(sum / float64(len(ring)) / 3600)
	for i := range ring {
		ring[i].x -= turns * 3600
	}
	return ring
}

// simplify is the Ramer-Douglas-Peucker algorithm: it keeps the points that
// lie further than the tolerance from the line between their neighbours.
func simplify(p []point) []point {
	if len(p) < 3 {
		return p
	}
	far, at := 0.0, 0
	for i := 1; i < len(p)-1; i++ {
		if d := distance(p[i], p[0], p[len(p)-1]); d > far {
			far, at = d, i
		}
	}
	if far <= tolerance {
		return []point{p[0], p[len(p)-1]}
	}
	left := simplify(p[:at+1])
	return append(left[:len(left)-1:len(left)-1], simplify(p[at:])...)
}

// distance is how far p lies from the line through a and b.
func distance(p, a, b point) float64 {
	dx, dy := b.x-a.x, b.y-a.y
	if dx == 0 && dy == 0 {
		return math.Hypot(p.x-a.x, p.y-a.y)
	}
	return math.Abs(dy*(p.x-a.x)-dx*(p.y-a.y)) / math.Hypot(dx, dy)
}

// draw writes a ring as a closed subpath of relative lines; what is smaller
// than a triangle or lies in the far south is left out.
func draw(path *strings.Builder, ring []point) {
	if len(ring) < 4 || ring[0].y > (90-southmost)*10 {
		return
	}
	x, y := 0, 0
	for i, p := range ring[:len(ring)-1] {
		nx, ny := int(math.Round(p.x)), int(math.Round(p.y))
		switch i {
		case 0:
			fmt.Fprintf(path, "M%d %d", nx, ny)
		default:
			fmt.Fprintf(path, "l%d %d", nx-x, ny-y)
		}
		x, y = nx, ny
	}
	path.WriteByte('z')
}
