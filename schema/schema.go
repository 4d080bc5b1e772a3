// Package schema holds the JSON Schema of the result, draft 2020-12.
package schema

import _ "embed"

// JSON is kopij-1.schema.json.
//
//go:embed kopij-1.schema.json
var JSON string
