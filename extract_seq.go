package kopij

import "iter"

// ExtractSeq reads pages as they come, on one goroutine, and gives the result
// of each in their order, with an error as [Extractor.ExtractEach] does. It
// takes up to 16 pages from the sequence before it gives the result of the
// first, since pages take less time together, and none after the caller has
// stopped.
func (x *Extractor) ExtractSeq(pages iter.Seq[Page]) iter.Seq2[*Result, error] {
	return func(yield func(*Result, error) bool) {
		var group []Page
		read := func() bool {
			results, errs := x.ExtractEach(group)
			for i := range results {
				if !yield(results[i], errs[i]) {
					return false
				}
			}
			clear(group)
			group = group[:0]
			return true
		}
		for p := range pages {
			if group = append(group, p); len(group) == batchSize && !read() {
				return
			}
		}
		read()
	}
}
