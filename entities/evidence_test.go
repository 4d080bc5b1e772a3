package entities_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/entities"
)

// Who is called by an office, or has a leader's name, and is no leader.
func TestNoLeaders(t *testing.T) {
	for _, row := range []struct{ date, src string }{
		{"2019-05-01", "Topman Greg Clark van de fabriek vertrekt."},
		{"2019-05-01", "Voetbaltrainer Leonid Slutsky won de wedstrijd."},
		{"2019-05-01", "Greg Clark opende een bakkerij in Zandwijk."},
		{"2019-05-01", "Koning Albert kwam naar de opening."},
		{"2019-05-01", "Keizer Nero hield van muziek."},
		{"2019-05-01", "President Bashir zit in de gevangenis."},
		{"2019-05-01", "Minister Plasterk schreef een column."},
		{"2019-05-01", "De Saudische kroonprins Mohammed bin Salman kwam langs."},
		{"2019-05-01", "President Jan Verzonnen van de rechtbank sprak met Frankrijk."},
		{"2019-05-01", "President Jan Verzonnen bij Ajax sprak met Frankrijk."},
		{"2019-05-01", "Eurocommissaris Vestager eist een boete."},
		{"2019-05-01", "D66-leider Alexander Pechtold nam toen afscheid."},
		{"2019-05-01", "Eerder was er een Buma burgemeester in het dorp."},
		{"2019-05-01", "Jan Verzonnen, minister van Financiën in 1963, kwam uit Frankrijk."},
		{"2019-05-01", "De Premier League begint zaterdag."},
		{"2019-05-01", "In 1972 stapte minister Jan Verzonnen op, en daarna viel het kabinet."},
	} {
		for _, m := range entities.New(entities.Default()).Append(nil, document(row.src), entities.Context{Date: day(row.date)}) {
			require.Nil(t, m.Leader, "%s: %s", row.src, row.src[m.Start:m.End])
		}
	}
}

// Whose office the words around the name only seem to take away.
func TestLeadersAllTheSame(t *testing.T) {
	for _, row := range []struct{ date, src, want string }{
		{"2019-05-01", "Europese Commissie-voorzitter Juncker zweeg.", "Juncker PER (international EU)"},
		{"2019-05-01", "NAVO-chef Stoltenberg zweeg.", "Stoltenberg PER (international )"},
		{"2019-05-01", "VN-chef Guterres zweeg.", "Guterres PER (international )"},
		{"2019-05-01", "Commissievoorzitter Juncker zweeg.", "Juncker PER (international EU)"},
		{"2019-06-06", "Vorige week had president Trump het land verlaten.", "Trump PER (head of state US)"},
		{"2019-05-01", "Premier en VVD-leider Rutte sprak.", "Rutte PER (head of government NL)"},
		{"2019-05-01", "Minister Grapperhaus sprak met zijn collega Bruins over het plan.", "Bruins PER (minister NL)"},
		{"2019-05-01", "Forum voor Democratie-leider Baudet zweeg.", "Baudet PER (party leader NL)"},
		{"2019-06-01", "In Sudan zweeg luitenant-generaal Burhan.", "Burhan PER (head of state SD)"},
		{"2019-05-01", "In 2018 zei minister Verzonnen dat al.", "Verzonnen PER (minister NL)"},
		{"2019-09-03", "Advocaat Wilders wil einde aan proces\nIn de zaak tegen PVV-leider Wilders sprak zijn raadsman.", "Wilders PER (party leader NL)"},
		{"2019-05-01", "Prins Albert van Monaco kwam langs.", "Albert PER (monarch MC)"},
	} {
		require.Contains(t, find(t, row.date, row.src), row.want, row.src)
	}
}

// What a noun near a name, or its form, says that it names.
func TestEvidence(t *testing.T) {
	for _, row := range []struct{ src, want string }{
		{"Wij aten in restaurant De Verzonnen Haan.", "De Verzonnen Haan LOC"},
		{"De partij stuurde Sofie in't Verzonnenveld naar Brussel.", "Sofie in't Verzonnenveld PER\nBrussel LOC"},
		{"Bas op 't Verzonnenhof won.", "Bas op 't Verzonnenhof PER"},
		{"Het kabinet-Verzonnen III viel.", "kabinet-Verzonnen III MISC"},
		{"De Wereldgezondheidsorganisatie WHO waarschuwt.", "Wereldgezondheidsorganisatie ORG\nWHO ORG"},
		{"De cafés op 28A en 55 zijn dicht.", ""},
		{"Titel van de motie: 'Een plons is genoeg'.", "Een plons is genoeg MISC"},
		{"Die film, 'Vuur en water', duurt lang.", "Vuur en water MISC"},
		{"Zij schreef ook 'Het verzonnen huis' (2019).", "Het verzonnen huis MISC"},
		{"Hij zei over het boek: 'Dat lees ik nooit.'", ""},
		{"Verzonnen Boys – Bedacht 2-1", "Verzonnen Boys – Bedacht MISC"},
		{"SV Verzonnen-Bedacht 2 - 1 (1-0)", "SV Verzonnen-Bedacht MISC"},
		{"Hij las 'Het verzonnen boek' uit.", "Het verzonnen boek MISC"},
		{"Anders en Vooruit botsen in het parlement.", "Anders ORG\nVooruit ORG"},
		{"De Vries' boek is uit.", "De Vries' PER = De Vries"},
		{"Daar zweeg Hamas' leider over.", "Hamas' ORG"},
		{"Al die VVD'ers kwamen langs.", "VVD'ers MISC"},
		{"Hij is hoogleraar Strafrecht aan de universiteit.", ""},
		{"Veel IP-adressen zijn onbekend.", ""},
		{"Een zekere D.V.K. schreef het boek.", "D.V.K. PER"},
		{"De Zwitsers zeggen niets.", "Zwitsers MISC CH"},
		{"Hij speelde vroeger bij Alkmaar '54.", "Alkmaar '54 ORG"},
		{"Het Comedy Central-programma is populair.", "Comedy Central-programma MISC"},
		{"Motorcrosser Jan Verzonnen viel.", "Jan Verzonnen PER"},
		{"Gisteren sprak Kamervoorzitter Verzonnen.", "Verzonnen PER"},
		{"Oprichter-topman Jan Verzonnen zweeg.", "Jan Verzonnen PER"},
		{"Het Visbureau houdt een veiling.", "Visbureau ORG"},
		{"Zij won het UK Championship.", "UK Championship MISC"},
		{"Met Memorial Day is de beurs dicht.", "Memorial Day MISC"},
		{"De race op het Circuit Verzonnen begint om twee uur.", "Circuit Verzonnen LOC"},
		{"De verdachte is Jan Al-M., een man uit de buurt.", "Jan Al-M. PER"},
	} {
		require.Equal(t, row.want, strings.TrimSuffix(find(t, "2020-01-01", row.src), "\n"), row.src)
	}
}

// A city that stands for its club.
func TestCityClubs(t *testing.T) {
	const match = "De spits van de ploeg won de wedstrijd en de beker. De trainer van de tegenstander verloor de finale. "
	for _, row := range []struct{ src, want string }{
		{match + "Hij ging van Ajax naar Haarlem.", "Haarlem ORG team"},
		{match + "De renner verloor tijd op winnaar Astana.", "Astana ORG team"},
		{match + "De renner van Astana reed lek.", "Astana ORG team"},
		{match + "De fans kwamen bijeen in Haarlem.", "Haarlem LOC"},
	} {
		require.Contains(t, find(t, "2020-01-01", row.src), row.want, row.src)
	}
}

// What a country has or is makes it no government.
func TestOwns(t *testing.T) {
	for _, row := range []struct{ src, want string }{
		{"Zwitserland heeft een biljet van duizend frank.", "Zwitserland LOC CH\n"},
		{"Brunei telt weinig inwoners.", "Brunei LOC BN\n"},
		{"De film draait in onder meer de Verenigde Staten.", "Verenigde Staten LOC US\n"},
		{"Zo werken wij aan een veiliger Nederland.", "Nederland LOC NL\n"},
		{"De vraag daalt in zowel Noorwegen als Denemarken.", "Noorwegen LOC NO\nDenemarken LOC DK\n"},
		{"Zij brengen het geld naar bijvoorbeeld Polen.", "Polen LOC PL\n"},
		{"Het ministerie past het reisadvies Egypte aan.", "Egypte LOC EG\n"},
		{"Het eerste deel is af.\nPakistan\nDaarna begon het tweede.", "Pakistan LOC PK\n"},
		{"Paniek na de beving (7.3) Indonesië", "Indonesië LOC ID\n"},
		{"Zij moeten Nederland alsnog verlaten.", "Nederland LOC NL\n"},
		{"Bedrijven die zakendoen met Iran zijn bezorgd.", "Iran LOC IR\n"},
		{"In een land als bijvoorbeeld Japan is dat gewoon.", "Japan LOC JP\n"},
		{"Zij schreef over haar geboorteland Suriname.", "Suriname LOC SR\n"},
		{"Noorwegen is de grootste afnemer van de fabriek.", "Noorwegen LOC NO\n"},
		{"De blunder was bij de wedstrijd tussen Frankrijk en Albanië.", "Frankrijk LOC FR team\nAlbanië LOC AL team\n"},
		{"De film begint aan de grens van Mexico.", "Mexico LOC MX\n"},
		{"Het verdrag van Parijs verplicht tot niets.", "Parijs LOC\n"},
		{"De gemeente Madrid liet een brief zien.", "Madrid LOC\n"},
		{"Hij volgt het songfestival vanuit Malta.", "Malta LOC MT\n"},
		{"Vrijdag wees buurland Denemarken het voorstel af.", "Denemarken LOC DK government\n"},
	} {
		require.Equal(t, row.want, find(t, "2020-01-01", row.src), row.src)
	}
}

// Two names that the lists know are not one because a word joins them.
func TestJoined(t *testing.T) {
	for _, row := range []struct{ src, want string }{
		{"Hij reed de Giro d'Italia en de Tour de France.", "Giro d'Italia MISC\nTour de France MISC\n"},
		{"Het ligt in Trinidad en Tobago.", "Trinidad en Tobago LOC TT\n"},
	} {
		require.Equal(t, row.want, find(t, "2020-01-01", row.src), row.src)
	}
}

// A city after `Van` at the beginning of a sentence is no person.
func TestVanCity(t *testing.T) {
	require.Equal(t, "Rotterdam LOC\nRotterdam LOC\n", find(t, "2020-01-01", "Van wie is het broodje? Van Rotterdam, vinden ze in Rotterdam."))
}

// What is beside a name is no part of it, and the lists say what a name is.
func TestBeside(t *testing.T) {
	for _, row := range []struct{ src, want string }{
		{"Op de klim reed de Brit Tao Geoghegan Hart weg.", "Brit MISC GB\nTao Geoghegan Hart PER\n"},
		{"Daarna sprak de Britse Pest Verzonnen Association.", "Britse MISC GB\nPest Verzonnen Association ORG\n"},
		{"Surinamer Jan Verzonnen won de rit.", "Surinamer MISC SR\nJan Verzonnen PER\n"},
		{"Vestia stelde zich in de procedure op als slachtoffer. Vestia wil geld zien.", "Vestia ORG\nVestia ORG\n"},
		{"Zij zit in Provinciale Staten.", "Provinciale Staten ORG\n"},
		{"Op de A12 staat een file.", "A12 LOC\n"},
		{"Hij won de Verzonnen Cup in juni.", "Verzonnen Cup MISC\n"},
		{"Rapper A$AP Verzonnen zit vast.", "A$AP Verzonnen PER\n"},
		{"Dat zei minister van Justitie en Veiligheid Grapperhaus.", "Justitie en Veiligheid ORG\nGrapperhaus PER (minister NL)\n"},
		{"De uitstoot van CO2 en PFAS daalt.", ""},
		{"Tourwinnaar Jan Verzonnen viel.", "Tourwinnaar MISC\nJan Verzonnen PER\n"},
		{"Strafcornerspecialist Jan Verzonnen scoorde.", "Jan Verzonnen PER\n"},
		{"Zij sprak met Labourleider Jan Verzonnen over het plan.", "Labourleider MISC\nJan Verzonnen PER\n"},
		{"Een Deen Jan Verzonnen won de rit.", "Deen MISC DK\nJan Verzonnen PER\n"},
	} {
		require.Equal(t, row.want, find(t, "2020-01-01", row.src), row.src)
	}
}

// Names that the text has elsewhere keep apart what stands side by side.
func TestSideBySide(t *testing.T) {
	const src = "Tim schrikt van rapper Sjors\nTim Verzonnen kent rapper Sjors al lang. Tim belde hem. Later treft Tim Sjors na een optreden."
	mentions := entities.New(entities.Default()).Append(nil, document(src), entities.Context{Date: day("2019-05-01")})
	for _, m := range mentions {
		require.NotEqual(t, "Tim Sjors", src[m.Start:m.End])
	}
}

func TestParty(t *testing.T) {
	m := entities.New(entities.Default()).Append(nil, document("Premier Mark Rutte sprak."), entities.Context{Date: day("2019-05-01")})
	require.Len(t, m, 1)
	require.Equal(t, "VVD", m[0].Party)
}

// TestAppendAll reads documents together and one by one.
func TestAppendAll(t *testing.T) {
	r := entities.New(entities.Default())
	var batch []entities.Batch
	for _, s := range []string{"Premier Rutte sprak met Jan Verzonnen.", "", "De VS en Rusland zwijgen.", "Rutte zweeg in Utrecht."} {
		batch = append(batch, entities.Batch{Doc: document(s), About: entities.Context{Date: day("2019-05-01")}})
	}
	for range 2 {
		for i := range batch {
			batch[i].Mentions = nil
		}
		r.AppendAll(batch)
		for _, b := range batch {
			require.Equal(t, r.Append(nil, b.Doc, b.About), b.Mentions)
		}
	}
}
