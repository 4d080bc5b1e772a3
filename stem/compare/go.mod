module github.com/kopij/kopij/stem/compare

go 1.26.0

replace github.com/kopij/kopij => ../..

require (
	github.com/blevesearch/snowballstem v0.9.0
	github.com/kopij/kopij v0.0.0-00010101000000-000000000000
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/kljensen/snowball v0.10.0 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)
