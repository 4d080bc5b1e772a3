// Package report counts what a batch of results holds and writes the counts
// as one HTML page: who is quoted and how often, the shares by gender, party,
// office and country, agencies, countries over time, organisations.
//
// No figure stands without its uncertainty: quotations whose speaker is not
// known are counted beside every share of speakers, and people whose gender
// or party is not known are a row of their own.
//
// The page is one file that asks nothing of any host; the rows behind each
// chart are in it as CSV.
package report
