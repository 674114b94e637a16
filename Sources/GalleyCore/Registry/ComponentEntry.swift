// SPDX-License-Identifier: Apache-2.0

package import GalleyJSON

/// A reader or a format in a registry: it is described, but its options are not set yet.
package struct ComponentEntry<Made: Sendable>: Sendable {
    /// The name in pipelines.
    package let id: String
    /// One sentence on what the component does.
    package let summary: String
    /// The options that the component accepts, in the order of declaration.
    package let options: [OptionDescription]
    /// The Swift type, for the error message about two components with the same name.
    ///
    /// It is computed only when it is used: the names of all types would be a tenth of the work for
    /// a small page.
    package var origin: String { nameOrigin() }

    private let nameOrigin: @Sendable () -> String
    private let make: @Sendable (JSONObject, Reader) throws(OptionFault) -> Made

    /// A function that reads a file by the name in an option.
    package typealias Reader = (String) throws(OptionFault) -> Resource

    /// Makes the entry of a type.
    ///
    /// - Parameter wrap: a function that makes the entry's value from the configured component.
    package init<Component: Configurable>(
        _ type: Component.Type, id: String, summary: String,
        _ wrap: @escaping @Sendable (Component) -> Made
    ) {
        self.id = id
        self.summary = summary
        options = Component.optionDescriptions
        nameOrigin = { String(reflecting: type) }
        make = { written, reader throws(OptionFault) in
            var component = try Component(options: written, of: id, reader)
            try component.load()
            return wrap(component)
        }
    }

    /// Makes the component with options.
    ///
    /// - Throws: all faults in the options.
    package func configured(
        _ options: JSONObject, resources: Reader
    ) throws(OptionFault) -> Made {
        try make(options, resources)
    }
}
