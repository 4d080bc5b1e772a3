package tagger

// ReadEmbedded decodes the embedded model anew.
func ReadEmbedded() *Model {
	m, err := decode(embedded)
	if err != nil {
		return nil
	}
	return m
}
