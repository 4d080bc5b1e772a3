package ner

// known is a word with the sums of its rows.
type known struct {
	word
	hash  uint64 // of the word's bytes
	used  uint8  // how often it was met since the cache was last tidied, up to 2
	ready bool   // whether vec holds the sums
	vec   vecs
}

// cache holds the words met so far, in blocks so that pointers stay valid
// until it is tidied. It is small enough for the processor's: a bigger one
// misses less often, but costs more at each hit.
type cache struct {
	slots  []uint32 // one more than a word's number below sixteen bits of its hash; zero where free
	blocks [][]known
	n      int
}

const (
	cacheBlock = 256
	cacheSlots = 1 << 15
	// cacheLimit is the number of words at which the cache is tidied; it
	// never holds more.
	cacheLimit = cacheSlots / 2
	// cacheFresh is the number of words that may be asked for after a tidy.
	cacheFresh = cacheLimit / 2
)

func (c *cache) at(i int) *known { return &c.blocks[i/cacheBlock][i%cacheBlock] }

// tidy makes room for so many words, at most cacheFresh. Where there is none,
// the words that were met but once since the last time go, and if most were
// met more often all do; pointers into the cache die.
func (c *cache) tidy(more int) {
	if c.slots == nil {
		c.slots = make([]uint32, cacheSlots)
	}
	if c.n+more <= cacheLimit {
		return
	}
	clear(c.slots)
	kept := 0
	for i := range c.n {
		if k := c.at(i); k.used > 1 && kept < cacheLimit-cacheFresh {
			to := c.at(kept)
			if to != k {
				*to = *k
			}
			to.used = 0
			kept++
			c.slots[c.free(to.hash)] = slotOf(to.hash, kept)
		}
	}
	c.n = kept
}

func slotOf(hash uint64, number int) uint32 { return uint32(hash>>48)<<16 | uint32(number) }

// free is the free slot where a word that the cache does not hold belongs.
func (c *cache) free(hash uint64) int {
	at := int(hash) & (cacheSlots - 1)
	for c.slots[at] != 0 {
		at = (at + 1) & (cacheSlots - 1)
	}
	return at
}

// find is the word of that hash, nil where the cache does not hold it.
func (c *cache) find(hash uint64) *known {
	for at := int(hash) & (cacheSlots - 1); c.slots[at&(cacheSlots-1)] != 0; at++ {
		s := c.slots[at&(cacheSlots-1)]
		if s>>16 != uint32(hash>>48) {
			continue
		}
		if k := c.at(int(s&0xFFFF) - 1); k.hash == hash {
			k.used = min(k.used+1, 2)
			return k
		}
	}
	return nil
}

// add adds a word that the cache does not hold, for the caller to fill in.
func (c *cache) add(hash uint64) *known {
	b := c.n / cacheBlock
	if b == len(c.blocks) {
		c.blocks = append(c.blocks, make([]known, cacheBlock))
	}
	k := c.at(c.n)
	c.n++
	c.slots[c.free(hash)] = slotOf(hash, c.n)
	k.hash, k.used, k.ready = hash, 1, false
	return k
}

// wordHash hashes the bytes of a word, eight at a time. Unlike the hashes of
// the lexicon it tells words apart that differ in their kind of apostrophe or
// hyphen: what is known of a word must not depend on which came first.
func wordHash(w string) uint64 {
	h := uint64(len(w)) * fnvPrime
	for len(w) >= 8 {
		h = blend(h, load64(w))
		w = w[8:]
	}
	if len(w) >= 4 {
		h = blend(h, uint64(load32(w))|uint64(load32(w[len(w)-4:]))<<32)
	} else if len(w) > 0 {
		h = blend(h, uint64(w[0])|uint64(w[len(w)>>1])<<8|uint64(w[len(w)-1])<<16)
	}
	return h ^ h>>32
}

func blend(h, v uint64) uint64 {
	h = (h ^ v) * 0x9e3779b97f4a7c15
	return h ^ h>>29
}

func load64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func load32(s string) uint32 {
	_ = s[3]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
