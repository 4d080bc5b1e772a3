package tagger

// ReadEmbedded decodes the embedded model again.
func ReadEmbedded() *Model {
	m, err := decode(embedded)
	if err != nil {
		return nil
	}
	return m
}
