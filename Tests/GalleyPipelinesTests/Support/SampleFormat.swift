// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyPipelines

/// A format with options, as far as pipelines know formats.
struct SampleFormat: Configurable {
    var title = ""
    var rows = 10
    var template = Resource(bundled: "plain", bytes: [])

    static var options: [ConfigurableOption<Self>] {
        [
            ConfigurableOption("title", \.title, "The title."),
            ConfigurableOption("rows", \.rows, "The number of rows.", in: 1...100),
            ConfigurableOption(
                "template", \.template, "The page around the report.",
                bundled: [Resource(bundled: "plain", bytes: [])]),
        ]
    }

    mutating func load() throws(OptionFault) {
        if title == "forbidden" { throw OptionFault(option: "title", "it is forbidden") }
    }

    static let description = ComponentDescription(name: "letter", options: optionDescriptions) {
        options, reader throws(OptionFault) in
        var format = try SampleFormat(options: options, of: "letter", reader)
        try format.load()
    }
}
