package serve

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/kopij/kopij/schema"
)

type object = map[string]any

// openAPI describes the server as OpenAPI 3.1. Its schemas are those of the
// result's JSON Schema, under the same names.
func openAPI(version string) ([]byte, error) {
	schemas, err := schemasOf(schema.JSON)
	if err != nil {
		return nil, err
	}
	if version == "" {
		version = "devel"
	}
	doc := object{
		"openapi": "3.1.0",
		"info": object{
			"title": "kopij", "version": version,
			"description": "Dutch news into data: articles, quotes with their speakers, names, times.",
			"license":     object{"name": "MIT", "identifier": "MIT"},
		},
		"servers":  []object{{"url": "/"}},
		"security": []object{{}, {"bearer": []string{}}},
		"paths": object{
			"/v1/extract":  object{"post": onePage("extract", "Read one page", "result")},
			"/v1/entities": object{"post": onePage("entities", "The names of one page", "entities")},
			"/v1/quotes":   object{"post": onePage("quotes", "The quotes of one page", "quotes")},
			"/v1/times":    object{"post": onePage("times", "The times of one page", "times")},
			"/v1/batch": object{"post": object{
				"operationId": "batch", "summary": "Read many pages, a JSON object a line, and answer each in order as a line",
				"parameters":  []object{offsets},
				"requestBody": object{"required": true, "content": object{"application/x-ndjson": object{"schema": ref("page")}}},
				"responses": errorsAnd(object{"200": object{
					"description": "A result, or what was wrong with the record, a line",
					"content":     object{"application/x-ndjson": object{"schema": object{"oneOf": []object{ref("result"), ref("failure")}}}},
				}}),
			}},
			"/openapi.json": object{"get": readOnly("openapi", "This description", "application/json")},
			"/healthz":      object{"get": readOnly("health", "200 while the process runs", "text/plain")},
			"/readyz":       object{"get": alsoStopping(readOnly("ready", "200 while it takes work", "text/plain"))},
			"/metrics":      object{"get": readOnly("metrics", "Counts and times, as Prometheus reads them", "text/plain")},
		},
		"components": object{
			"schemas":         schemas,
			"securitySchemes": object{"bearer": object{"type": "http", "scheme": "bearer"}},
		},
	}
	return json.Marshal(doc)
}

// schemasOf are the schemas of the description: those of the result, and those
// of what the server takes and answers besides.
func schemasOf(resultSchema string) (object, error) {
	var result struct {
		Defs map[string]any `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(resultSchema), &result); err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	schemas := object{}
	for name, def := range result.Defs {
		schemas[name] = rebase(def)
	}
	schemas["page"] = object{
		"type": "object", "anyOf": []object{{"required": []string{"text"}}, {"required": []string{"html"}}},
		"properties": object{
			"id":        object{"type": "string", "description": "Comes back as the id of the result."},
			"text":      object{"type": "string", "description": "The page as text."},
			"html":      object{"type": "string", "description": "The page as HTML, in place of text."},
			"published": object{"type": "string", "description": "When the main article was published: RFC 3339, or a date."},
			"reference": object{"type": "string", "description": "What ages and weekdays on the page count from: RFC 3339, or a date. Without it, published is."},
		},
	}
	schemas["problem"] = object{
		"type": "object", "required": []string{"type", "title", "status"},
		"description": "An error, as RFC 9457 has it.",
		"properties": object{
			"type": object{"type": "string"}, "title": object{"type": "string"}, "status": object{"type": "integer"},
			"detail": object{"type": "string"}, "request_id": object{"type": "string"},
		},
	}
	for _, p := range []struct{ name, list, item string }{{"entities", "entities", "entity"}, {"quotes", "quotes", "quote"}, {"times", "times", "time"}} {
		schemas[p.name] = object{
			"type": "object", "required": []string{"schema", "offsets", p.list},
			"properties": object{
				"schema": object{"const": "kopij/1"}, "id": object{"type": "string"}, "offsets": object{"enum": []string{"byte", "rune", "utf16"}},
				p.list: object{"type": "array", "items": object{
					"type":        "object",
					"description": "As " + p.item + " in a result, with the index of its article.",
					"properties":  object{"article": object{"type": "integer", "minimum": 0}, "start": object{"type": "integer"}, "end": object{"type": "integer"}, "text": object{"type": "string"}},
					"required":    []string{"article", "start", "end", "text"},
				}},
			},
		}
	}
	return schemas, nil
}

var offsets = object{
	"name": "offsets", "in": "query", "description": "The unit of start and end.",
	"schema": object{"enum": []string{"byte", "rune", "utf16"}, "default": "byte"},
}

func ref(name string) object { return object{"$ref": "#/components/schemas/" + name} }

// onePage is an operation that takes one page.
func onePage(id, summary, answer string) object {
	text := func(name, what string) object {
		return object{"name": name, "in": "query", "description": what, "schema": object{"type": "string"}}
	}
	return object{
		"operationId": id, "summary": summary,
		"parameters": []object{offsets, text("id", "The id of the page."),
			text("published", "When the main article was published."), text("reference", "What ages and weekdays count from."),
			text("whole", "true for all the text of an HTML page, with its teasers, in place of its main article.")},
		"requestBody": object{"required": true, "content": object{
			"text/plain":       object{"schema": object{"type": "string"}},
			"text/html":        object{"schema": object{"type": "string"}},
			"text/markdown":    object{"schema": object{"type": "string"}},
			"application/json": object{"schema": ref("page")},
		}},
		"responses": errorsAnd(object{"200": object{
			"description": "What the page holds", "content": object{"application/json": object{"schema": ref(answer)}},
		}}),
	}
}

// errorsAnd are the responses with those of the errors added.
func errorsAnd(responses object) object {
	for status, what := range map[string]string{
		"400": "The request cannot be read", "401": "No token, or a wrong one", "413": "The body is too large", "415": "A form of input that is not read",
		"429": "The queue is full; see Retry-After", "500": "A fault of kopij itself", "503": "No job came free in time",
	} {
		responses[status] = object{"description": what, "content": object{"application/problem+json": object{"schema": ref("problem")}}}
	}
	return responses
}

func readOnly(id, summary, media string) object {
	return object{
		"operationId": id, "summary": summary, "security": []object{{}},
		"responses": object{
			"200": object{"description": summary, "content": object{media: object{"schema": object{}}}},
			"4XX": object{"description": "The request cannot be read", "content": object{"application/problem+json": object{"schema": ref("problem")}}},
		},
	}
}

// alsoStopping adds the answer of a server that stops.
func alsoStopping(operation object) object {
	operation["responses"].(object)["503"] = object{"description": "The server is stopping", "content": object{"text/plain": object{"schema": object{}}}}
	return operation
}

// rebase points the references of a schema to where OpenAPI keeps schemas.
func rebase(v any) any {
	switch v := v.(type) {
	case object:
		for key, x := range v {
			if s, ok := x.(string); ok && key == "$ref" {
				v[key] = strings.Replace(s, "#/$defs/", "#/components/schemas/", 1)
				continue
			}
			v[key] = rebase(x)
		}
	case []any:
		for i := range v {
			v[i] = rebase(v[i])
		}
	}
	return v
}
