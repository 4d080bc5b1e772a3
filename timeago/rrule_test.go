package timeago_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/timeago"
)

// TestRRule: what comes back, as a rule of RFC 5545.
func TestRRule(t *testing.T) {
	for in, want := range map[string]string{
		"elke dinsdag":                              "FREQ=WEEKLY;BYDAY=TU",
		"dagelijks":                                 "FREQ=DAILY",
		"tweewekelijks":                             "FREQ=WEEKLY;INTERVAL=2",
		"om de andere vrijdag":                      "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
		"iedere tweede vrijdag":                     "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
		"om de dag":                                 "FREQ=DAILY;INTERVAL=2",
		"om de drie weken":                          "FREQ=WEEKLY;INTERVAL=3",
		"elke derde dag":                            "FREQ=DAILY;INTERVAL=3",
		"elke dinsdag en donderdag":                 "FREQ=WEEKLY;BYDAY=TU,TH",
		"elke eerste maandag van de maand":          "FREQ=MONTHLY;BYDAY=1MO",
		"elke laatste vrijdag van de maand":         "FREQ=MONTHLY;BYDAY=-1FR",
		"elke eerste en derde maandag van de maand": "FREQ=MONTHLY;BYDAY=1MO,3MO",
		"elke maandag om 16.00 uur":                 "FREQ=WEEKLY;BYDAY=MO;BYHOUR=16;BYMINUTE=0",
		"elk jaar op 12 maart":                      "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=12",
		"elke zomer":                                "FREQ=YEARLY;BYMONTH=6,7,8",
		"elke winter":                               "FREQ=YEARLY;BYMONTH=12,1,2",
		"elke maart":                                "FREQ=YEARLY;BYMONTH=3",
		"elke kerst":                                "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25",
		"elke Pasen":                                "FREQ=YEARLY",
		"elke werkdag":                              "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
		"elk weekend":                               "FREQ=WEEKLY;BYDAY=SA,SU",
		"elk half uur":                              "FREQ=MINUTELY;INTERVAL=30",
		"om het uur":                                "FREQ=HOURLY",
		"elk kwartaal":                              "FREQ=MONTHLY;INTERVAL=3",
		"halfjaarlijks":                             "FREQ=MONTHLY;INTERVAL=6",
		"'s ochtends":                               "FREQ=DAILY",
		"om het jaar":                               "FREQ=YEARLY;INTERVAL=2",
		"gisteren":                                  "",
	} {
		got, ok := timeago.Parse(in, ref)
		require.True(t, ok, in)
		require.Equal(t, want, got.RRule, in)
	}
}
