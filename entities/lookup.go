package entities

// Lookup finds a place by its name as a dateline prints it, in capitals or
// not. Namesakes are told by the countries that the article is about, then by
// the sense that news has, then by the number of inhabitants.
func (p Places) Lookup(name string, countries []string) (Place, bool) {
	if p.gaz == nil {
		return Place{}, false
	}
	g, ok := p.gaz.Lookup(name, countries)
	if !ok {
		return Place{}, false
	}
	return Place{Name: g.Name, Country: g.Country, Lat: g.Lat, Lon: g.Lon, GeoNames: g.GeoNames}, true
}
