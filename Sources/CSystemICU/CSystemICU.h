// Empty on purpose: Swift must never see an ICU header. Foundation bundles another ICU, and two
// definitions of UErrorCode in one compilation are an error. Only CICUBridge includes <unicode/...>.
