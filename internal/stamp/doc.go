// Package stamp knows by their form the dates, clock times and ages that a
// news page prints beside its articles: "14-11-2016, 19:07", "16u30",
// "8 minuten geleden". It says how long such a stamp is, not which moment it
// names: package timeago does that.
//
// Every function looks at a bounded number of bytes and allocates nothing.
package stamp
