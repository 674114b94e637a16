// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

/// A pipeline cannot start programs without permission.
@Suite(.enabled(if: TestPlugin.canRun)) struct PluginTrustTests {
    private let scratch: TemporaryFolder
    private var environment: [String: String] {
        [
            "PATH": "/usr/bin:/bin:/usr/local/bin", "XDG_CONFIG_HOME": scratch.file("config"),
            "HOME": scratch.path,
        ]
    }

    init() throws {
        scratch = try TemporaryFolder()
        // The plug-in creates a file as soon as it is started.
        let traced = TestPlugin.obedient.replacing(
            "import json,", with: "open(__file__ + '.started', 'w').close()\nimport json,")
        try scratch.writeProgram(traced, to: "plug.py")
        try scratch.write("Page x.\n", to: "pages/a.txt")
        try scratch.write(
            """
            galley: 1
            documents: { paths: [pages] }
            plugins: [plug.py]
            analyzers: [obedient]

            """, to: "p.yaml")
    }

    private func galley(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.galley.run(arguments, in: scratch, environment: environment)
    }

    private var wasStarted: Bool { get throws { try scratch.names().contains("plug.py.started") } }

    @Test(arguments: [
        ["run", "p.yaml"], ["check", "p.yaml"], ["explain", "p.yaml", "pages/a.txt"],
        ["fix", "p.yaml", "--dry-run"],
    ])
    func pluginsNeedPermission(_ arguments: [String]) throws {
        let outcome = try Tool.galley.run(arguments, in: scratch, environment: environment)
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.contains(
                "p.yaml:3:11: error: the plug-in 'plug.py' is not allowed to run"
            ),
            "\(outcome.errors)")
        #expect(outcome.errors.contains("--allow-plugins"))
        #expect(outcome.errors.contains("\(scratch.path)/config/galley/plugins"))
        #expect(try !wasStarted)
    }

    @Test func theCommandLineAllowsPlugins() throws {
        #expect(try galley("run", "p.yaml", "--allow-plugins").status == 0)
        #expect(try wasStarted)
        #expect(try galley("run", "p.yaml", "--plugin", "./pages/../plug.py").status == 0)
        #expect(try galley("run", "p.yaml", "--plugin", "nowhere.py").status == 2)
    }

    @Test func theListOfTheUserAllowsPlugins() throws {
        try scratch.write("# mine\n\(scratch.path)/plug.py\n", to: "config/galley/plugins")
        let outcome = try galley("run", "p.yaml")
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    /// The user's list allows the programs that it names, after links are resolved; relative paths
    /// in it are ignored.
    @Test func theListAllowsOnlyWhatItNames() throws {
        try scratch.write("\(scratch.path)/other.py\nplug.py\n", to: "config/galley/plugins")
        #expect(try galley("run", "p.yaml").status == 2)
        try scratch.writeProgram(TestPlugin.obedient, to: "other.py")
        try scratch.remove("other.py")
        try scratch.link("other.py", to: scratch.file("plug.py"))
        #expect(try galley("check", "p.yaml").status == 0)
        #expect(try !scratch.names("config").isEmpty)
    }

    @Test func pluginsOfTheCommandLineNeedNoEntryInThePipeline() throws {
        try scratch.write(
            "galley: 1\ndocuments: { paths: [pages] }\nanalyzers: [obedient]\n", to: "q.yaml")
        #expect(try galley("run", "q.yaml", "--allow-plugins").status == 2)
        let outcome = try galley("run", "q.yaml", "--plugin", "plug.py")
        #expect(outcome.status == 0, "\(outcome.errors)")
    }
}
