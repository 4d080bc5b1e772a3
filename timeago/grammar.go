package timeago

// rule is one rule of the grammar.
type rule struct{}

func (t *table) addRules(b *builder) {}
