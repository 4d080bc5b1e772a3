package main

import (
	"slices"
	"strings"
)

// slavic are the countries whose raw names come in English transliteration
// and are respelled in Dutch.
var slavic = map[string]bool{"RU": true, "UA": true, "BY": true}

// slavicRows turn the English spelling of Russian and Ukrainian names into
// the Dutch one, longest first.
var slavicRows = []string{
	"shch", "sjtsj", "tch", "tsj", "zh", "zj", "kh", "ch", "ch", "tsj", "sh", "sj",
	"ye", "je", "yo", "jo", "yu", "joe", "ya", "ja", "yi", "ji", "ou", "oe", "u", "oe", "x", "ks",
	"č", "tsj", "š", "sj", "ž", "zj",
}

// dutchSlavic is a Russian or Ukrainian name in Dutch spelling.
func dutchSlavic(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		low := strings.ToLower(w)
		var b strings.Builder
	next:
		for j := 0; j < len(low); {
			rest := low[j:]
			if j > 0 && (rest == "iy" || rest == "yy" || rest == "y" || rest == "ii") {
				b.WriteString("i")
				break
			}
			for k := 0; k < len(slavicRows); k += 2 {
				if strings.HasPrefix(rest, slavicRows[k]) {
					b.WriteString(slavicRows[k+1])
					j += len(slavicRows[k])
					continue next
				}
			}
			b.WriteByte(low[j])
			j++
		}
		out := b.String()
		for _, end := range []struct{ from, to string }{{"ei", "ej"}, {"ai", "aj"}, {"oi", "oj"}} {
			if strings.HasSuffix(out, end.from) {
				out = strings.TrimSuffix(out, end.from) + end.to
			}
		}
		words[i] = strings.ToUpper(out[:1]) + out[1:]
	}
	return strings.Join(words, " ")
}

// womenNames are the first names in the raw lists that tell a woman.
var womenNames = strings.Fields(`
Agathe Alenka Ambika Amina Amy Ana Anna Annamaria Anne Anneli Anne-Marie Angela Annick Annick Audrey Aurélie
Ayelet Aysel Ayşen Ayşenur Barbara Beatrice Beril Betsy Bidhya Borjana Brigitte Camila Carrie Caroline Catherine
Chandrika Charlene Christiane Christine Claudia Claudie Condoleezza Cora Cristina Cynthia Dalia Derya Dilma Dina
Donna Eha Elaine Elena Élisabeth Elisabetta Ella Ellen Elsa Emma Erika Erna Esther Estelle Evika Fabiana Fatma Federica
Fleur Florence Françoise Geneviève Georgina Gina Giorgia Giovanna Giulia Gloria Gordana Hadja Halimah Halla Hanna Harini
Harriet Hazel Helen Helena Helle Hilary Hilda Hillary Ibolya Inga Ingrida Iryna Isabelle Iveta Jacinda Jadranka Janet
Jeanine Jennifer Jenny Jóhanna Josefa Joyce Judit Judith Julia Julie Justine Kaja Kamala Karen Karin Katalin Katerina
Kathleen Katia Katrín Kemi Kersti Khaleda Kinga Kirstjen Kolinda Kristrún Laimdota Laura Letizia Linda Lisa Liz
Liudmyla Livia Loretta Luciana Lucia Luísa Lydia Madeleine Magdalena Maia Mamata Maneka Mara Marcia Margaret Maria
Maria-Elena Marie Mariastella Marta Mary Meera Meira Megawati Mia Michela Michèle Micheline Michelle Mireya Monique Mónika
Mayumi Makiko Midori Muriel Myriam Najat Naomi Natalia Natalie Nataša Natasha Netumbo Nicole Nicky Nino Nirmala Nnenna Nunzia
Olga Olha Oksana Olena Paola Patricia Penny Portia Pratibha Priti Rachida Radmila Raisa Rima Roberta Robinah 
Rosario Rose Roselyne Rosalía Rosy Roxana Roza Rushanara Ruth Ruhsar Sabine Sally Salome Samia Sanae Sandra Sanna Sarah
Satsuki Ségolène Shelley Sila Silvia Simonetta Sirimavo Smriti Sonia Sophie Soraya Stefania Sushila Sushma Susan
Suella Svitlana Sylvie Sylvia Tamar Tansu Tarja Tatyana Teresa Thérèse Theresa Tomomi Tzipi Ursula Vaira Valentina Valerie
Veronica Veronika Victoria Viktoria Vigdís Viola Violeta Virginia Viorica Wanda Xiomara Yael Yifat Yingluck Yoko Yōko Yoriko
Yulia Yuliya Yuli Yuriko Zuzana Željka Zehra Zoryana Marianna Margot Michaëlle Amber Angela Baroness Tessa Ulana Patrizia
Sima Masoumeh Gale Ann Alexis Rebecca Jacqui Yvette Clare Maria-Carmela Miina Amélie Agnès Annegret Ivanna Suzanna Lubomyra`)

// women are those whose first name does not tell.
var women = strings.Split(`Adiato Djaló Nandigna|Aleqa Hammond|Ameenah Gurib-Fakim|Cheryl Gillan|Chieko Nohno|Choe Son-hui|`+
	`Cissé Mariam Kaïdama Sidibé|Cécile Manorohanta|Deb Haaland|Doris Leuthard|Droupadi Murmu|Eugenia Charles|`+
	`Eveline Widmer-Schlumpf|Irena Degutienė|Kazimira Prunskienė|Kamla Persad-Bissessar|Keiko Chiba|Lana Hurdle|`+
	`Manuela Roka Botey|Marita Petersen|Masako Mori|Maya Tskitishvili|Merav Michaeli|Nadine Dorries|Kim Campbell|`+
	`Najla Bouden Romdhane|Nyam-Osoryn Tuyaa|Oelana Soeproen|Paula-Mae Weekes|Reneta Indzhova|Saara Kuugongelwa|`+
	`Sahle-Work Zewde|Sara Zaafarani|Sema Ramazanoğlu|Sheikh Hasina|Soezanna Stanik|Sylvanie Burton|Tamayo Marukawa|`+
	`Tatjana Golikova|Valeria Fedeli|Victoire Tomegah Dogbé|Zorjana Skaletska|Mo Mowlam`, "|")

// men are those whose first name is a woman's elsewhere.
var men = strings.Split("Hilary Benn|Josefa Iloilo|Karen Karapetyan|Kim Kielsen|Mari Alkatiri|Satsuki Eda", "|")

func isWoman(name string) bool {
	if slices.Contains(men, name) {
		return false
	}
	if slices.Contains(women, name) {
		return true
	}
	first, _, _ := strings.Cut(name, " ")
	for _, w := range womenNames {
		if w == first {
			return true
		}
	}
	return false
}
