// SPDX-License-Identifier: Apache-2.0

/// The explanation of a syntax fault, which replaces the YAML library's terse message.
struct SyntaxExplanation {
    /// The description of the fault.
    var message: String
    /// The description of valid syntax, if there is one.
    var expected: String?
    /// Advice on how to fix the fault, if there is any.
    var help: String?

    /// Explains a fault from the library's message, the bytes of the line before the fault and the
    /// byte at the fault.
    init(_ error: YAMLSyntaxError, before: ArraySlice<UInt8>, at byte: UInt8?) {
        if let explanation = Self.byBytes(error, before: before, at: byte) {
            self = explanation
        } else {
            self = Self.byProblem[error.problem] ?? SyntaxExplanation(error.problem)
        }
    }

    /// Returns whether the fault is shown where the unfinished construct begins, not where the
    /// parser failed.
    static func isShownAtContext(_ error: YAMLSyntaxError) -> Bool {
        error.problem == "could not find expected ':'"
            || error.context == "while scanning an alias"
            || error.context == "while scanning an anchor"
            || error.context == "while scanning a quoted scalar"
                && error.problem.hasPrefix("found unexpected")
    }

    /// Returns a message for the position where the construct that the parser was reading begins.
    static func context(_ text: String) -> String {
        switch text {
        case "while parsing a block mapping", "while parsing a flow mapping":
            "the mapping begins here"
        case "while parsing a block collection", "while parsing a flow sequence":
            "the list begins here"
        case "while scanning a simple key": "the key begins here"
        case "while scanning a quoted scalar", "while parsing a quoted scalar":
            "the quotes open here"
        case "while scanning a plain scalar": "the text begins here"
        default: text
        }
    }

    private init(_ message: String, expected: String? = nil, help: String? = nil) {
        self.message = message
        self.expected = expected
        self.help = help
    }

    /// Returns the explanation of a common mistake that is recognized by the bytes around the
    /// fault.
    private static func byBytes(
        _ error: YAMLSyntaxError, before: ArraySlice<UInt8>, at byte: UInt8?
    ) -> SyntaxExplanation? {
        if before.last == UInt8(ascii: "$"), byte == UInt8(ascii: "{") {
            return variableWithoutQuotes
        }
        if error.problem == "mapping values are not allowed in this context" {
            return before.contains(UInt8(ascii: ":")) ? colonInText : colonAboveMissing
        }
        if error.context == "while scanning an alias" { return globWithoutQuotes }
        if error.context == "while scanning an anchor" { return anchorWithoutName }
        let isStart = error.problem == "found character that cannot start any token"
        guard isStart, let byte else { return nil }
        if byte == UInt8(ascii: "\t") { return tab }
        let character = String(Unicode.Scalar(byte))
        return SyntaxExplanation(
            "a value cannot begin with '\(character)'", help: "put the value in quotes")
    }

    private static let variableWithoutQuotes = SyntaxExplanation(
        "inside brackets and braces a value with '${' needs quotes",
        help: "write it as \"${NAME}\"")

    private static let colonInText = SyntaxExplanation(
        "a second ':' is not allowed here", help: "put a text that contains ': ' in quotes")

    private static let colonAboveMissing = SyntaxExplanation(
        "a ':' is not allowed here",
        help:
            "end the line above with ':' if this belongs to it; otherwise indent both lines equally"
    )

    private static let tab = SyntaxExplanation(
        "a tab is not allowed in the indentation", expected: "spaces",
        help: "replace each tab at the beginning of a line with spaces")

    private static let globWithoutQuotes = SyntaxExplanation(
        "a value that begins with '*' needs quotes", help: "write a glob as \"**/*.txt\"")

    private static let anchorWithoutName = SyntaxExplanation(
        "a value that begins with '&' needs quotes")

    private static let byProblem: [String: SyntaxExplanation] = [
        "did not find expected key": SyntaxExplanation(
            "this does not fit into the mapping around it",
            expected: "a key with the same indentation as the other keys"),
        "did not find expected '-' indicator": SyntaxExplanation(
            "this does not fit into the list around it",
            expected: "'- ' with the same indentation as the other items"),
        "did not find expected ',' or ']'": SyntaxExplanation(
            "the list in brackets is not closed", expected: "',' or ']'"),
        "did not find expected ',' or '}'": SyntaxExplanation(
            "the mapping in braces is not closed", expected: "',' or '}'"),
        "did not find expected node content": SyntaxExplanation(
            "a value is missing here", expected: "a value before this character"),
        "did not find expected <document start>": SyntaxExplanation(
            "this is outside the mapping of the pipeline",
            expected: "keys at the beginning of the line"),
        "found unexpected ':'": SyntaxExplanation(
            "a ':' is not allowed here", help: "put a space after the ':' of a key"),
        "mapping keys are not allowed in this context": SyntaxExplanation(
            "a key is not allowed here", help: "a text that begins with '?' needs quotes"),
        "block sequence entries are not allowed in this context": SyntaxExplanation(
            "a list item is not allowed here",
            help: "begin the list on a line of its own, or use brackets: [a, b]"),
        "could not find expected ':'": SyntaxExplanation(
            "a ':' is missing after this key", expected: "'key: value'"),
        "found unexpected end of stream": SyntaxExplanation("these quotes are never closed"),
        "found unexpected document indicator": SyntaxExplanation(
            "these quotes are not closed before the document ends"),
        "found unknown escape character": SyntaxExplanation(
            "unknown escape in double quotes",
            help: "in single quotes a backslash has no special meaning: '\\d+'"),
        "did not find expected hexdecimal number": SyntaxExplanation(
            "an escape in double quotes has too few digits",
            expected: "an escape such as \"\\x41\" or \"\\u0041\""),
        "found invalid Unicode character escape code": SyntaxExplanation(
            "an escape in double quotes is not a valid character"),
        "found a tab character that violates indentation": tab,
        "found a tab character where an indentation space is expected": tab,
        "found a tab character where an intendation space is expected": tab,
    ]
}
