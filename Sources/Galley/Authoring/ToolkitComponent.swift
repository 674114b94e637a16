// SPDX-License-Identifier: Apache-2.0

public import GalleyCore
import GalleyPipelines
public import GalleyReaders
import GalleyReports

/// An analyzer, a reader or a format of a toolkit, as `galley list` and `galley describe` show it.
public struct ToolkitComponent: Sendable {
    /// The kind of a component.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// An item of `analyzers` in pipelines.
        case analyzer
        /// An item of `documents.readers` in pipelines.
        case reader
        /// An item of `reports` in pipelines.
        case format
    }

    /// The entry of the component in its registry.
    enum Entry: Sendable {
        case analyzer(AnalyzerEntry)
        case reader(ReaderEntry)
        case format(FormatEntry)
    }

    /// The entry of the component.
    let entry: Entry

    init(_ entry: Entry) {
        self.entry = entry
    }

    /// The kind of the component.
    public var kind: Kind {
        switch entry {
        case .analyzer: .analyzer
        case .reader: .reader
        case .format: .format
        }
    }

    /// The name in pipelines: the id of an analyzer or a reader, or the name of a format.
    public var name: String {
        switch entry {
        case .analyzer(let entry): entry.info.id
        case .reader(let entry): entry.info.id
        case .format(let entry): entry.name
        }
    }

    /// One sentence on what the component does.
    public var summary: String {
        switch entry {
        case .analyzer(let entry): entry.info.summary
        case .reader(let entry): entry.info.summary
        case .format(let entry): entry.component.summary
        }
    }

    /// The options that the component accepts, in the order of declaration.
    public var options: [OptionDescription] {
        switch entry {
        case .analyzer(let entry): entry.options
        case .reader(let entry): entry.component.options
        case .format(let entry): entry.component.options
        }
    }

    /// The Swift type, the program or the library of a component that does not come with Galley;
    /// nil if it does.
    public var origin: String? {
        switch entry {
        case .analyzer(let entry):
            entry.origin.hasPrefix("GalleyAnalyzers.") ? nil : entry.origin
        case .reader(let entry): entry.isBuiltIn ? nil : entry.component.origin
        case .format(let entry):
            entry.component.origin.hasPrefix("GalleyReports.") ? nil : entry.component.origin
        }
    }

    /// The description of an analyzer; nil for other components.
    public var analyzer: AnalyzerInfo? {
        if case .analyzer(let entry) = entry { return entry.info }
        return nil
    }

    /// The description of a reader; nil for other components.
    public var reader: ReaderInfo? {
        if case .reader(let entry) = entry { return entry.info }
        return nil
    }

    /// The path of a format's file in the run folder; nil for other components.
    public var fileName: String? {
        if case .format(let entry) = entry { return entry.fileName }
        return nil
    }

    /// The description in lines of at most 78 columns, as `galley describe` prints it.
    public var page: String {
        switch entry {
        case .analyzer(let entry): AnalyzerPage(entry, origin: origin).text
        case .reader(let entry): ComponentPage(entry, origin: origin).text
        case .format(let entry): ComponentPage(entry, origin: origin).text
        }
    }

    /// The lines of YAML that use an analyzer in a pipeline, with every option and its default, as
    /// `galley describe --yaml` prints them; nil for other components.
    public var yaml: String? {
        if case .analyzer(let entry) = entry { return AnalyzerTemplate(entry).yaml }
        return nil
    }
}

extension Toolkit {
    /// Returns all components of a kind: the analyzers, with those of plug-ins, and the formats are
    /// sorted by their names; of the readers, the built-in ones are first.
    ///
    /// - Throws: `GalleyError` if the analyzer of a plug-in has the id of another analyzer.
    public func components(
        _ kind: ToolkitComponent.Kind
    ) throws(GalleyError) -> [ToolkitComponent] {
        let toolkit = try withRegisteredPlugins()
        return switch kind {
        case .analyzer: toolkit.registry.entries.map { ToolkitComponent(.analyzer($0)) }
        case .reader: toolkit.readers.entries.map { ToolkitComponent(.reader($0)) }
        case .format: toolkit.formats.entries.map { ToolkitComponent(.format($0)) }
        }
    }

    /// Returns the component with a name; if an analyzer and a format or a reader have the same
    /// name, it is the analyzer.
    ///
    /// - Throws: `GalleyError` if there is none, with a similar name as a suggestion, or if the
    ///   analyzer of a plug-in has the id of another analyzer.
    public func component(named name: String) throws(GalleyError) -> ToolkitComponent {
        let toolkit = try withRegisteredPlugins()
        guard let component = toolkit.registeredComponent(named: name) else {
            throw GalleyError(
                "there is no analyzer, reader or format '\(name)'\(toolkit.hint(for: name))")
        }
        return component
    }

    /// Returns the component with a name, without those of plug-ins; nil if there is none.
    func registeredComponent(named name: String) -> ToolkitComponent? {
        registry[name].map { ToolkitComponent(.analyzer($0)) }
            ?? formats[name].map { ToolkitComponent(.format($0)) }
            ?? readers[name].map { ToolkitComponent(.reader($0)) }
    }

    /// Returns the end of a message about an unknown name, which suggests a similar name; empty if
    /// there is none.
    func hint(for name: String) -> String {
        let names = registry.entries.map(\.info.id) + readers.ids + formats.names
        return NearestName(names).nearest(to: name).map { "; did you mean '\($0)'?" } ?? ""
    }
}
