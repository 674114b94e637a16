// SPDX-License-Identifier: Apache-2.0

package import GalleyCore
package import GalleyJSON

/// An item of `reports` or `readers`: a format or a reader with its options.
package struct ComponentItem: Sendable, Hashable {
    /// The name of the format or reader.
    package let name: String
    /// The options that the pipeline sets.
    package var options: JSONObject = [:]
    /// The files that the options name, with their contents.
    package var resources: [Resource] = []

    /// Makes an item without options.
    package init(name: String) {
        self.name = name
    }

    /// The item as it is written in a pipeline.
    var json: JSONValue {
        options.isEmpty ? .string(name) : .object([name: .object(options)])
    }
}

/// A format or a reader that pipelines may name, as far as a pipeline's check needs it.
package struct ComponentDescription: Sendable {
    /// A function that reads a file by the name in an option.
    package typealias Reader = (String) throws(OptionFault) -> Resource

    /// The name.
    package let name: String
    /// The version; nil if it does not change the results of a run.
    package let version: Int?
    /// The options.
    package let options: [OptionDescription]
    /// A function that checks the options.
    package let check: @Sendable (JSONObject, Reader) throws(OptionFault) -> Void

    /// Describes a format or a reader.
    package init(
        name: String, version: Int? = nil, options: [OptionDescription] = [],
        check: @escaping @Sendable (JSONObject, Reader) throws(OptionFault) -> Void = {
            _, _ throws(OptionFault) in
        }
    ) {
        self.name = name
        self.version = version
        self.options = options
        self.check = check
    }
}
