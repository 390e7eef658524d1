package dev.seriatim.cli.lsp;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.FoldingRangeCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameCapabilities;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that talks to a process of {@code seriatim lsp}. */
final class Editor implements LanguageClient, AutoCloseable {

	private static final long PATIENCE_SECONDS = 30;

	private final Process process;
	private final LanguageServer server;
	private final ByteArrayOutputStream received = new ByteArrayOutputStream();
	private final Map<String, List<Diagnostic>> diagnostics = new ConcurrentHashMap<>();
	private final Path errors;

	Editor() throws IOException {
		errors = Files.createTempFile("lsp", ".err");
		var jars = String.join(":", Files.readAllLines(Path.of("../../cli/target/dependencies-list.txt")));
		process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dguice_custom_class_loading=OFF",
				"-Dguice_bytecode_gen_option=DISABLED", "-cp", jars, "dev.seriatim.cli.Main", "lsp")
				.redirectError(errors.toFile()).start();
		var launcher = Launcher.createLauncher(this, LanguageServer.class, recorded(process.getInputStream()), process.getOutputStream());
		launcher.startListening();
		server = launcher.getRemoteProxy();
	}

	private InputStream recorded(InputStream in) {
		return new FilterInputStream(in) {

			@Override
			public int read() throws IOException {
				var one = super.read();
				if (one >= 0)
					received.write(one);
				return one;
			}

			@Override
			public int read(byte[] bytes, int offset, int length) throws IOException {
				var count = super.read(bytes, offset, length);
				if (count > 0)
					received.write(bytes, offset, count);
				return count;
			}
		};
	}

	LanguageServer server() {
		return server;
	}

	Process process() {
		return process;
	}

	InitializeResult open(Path... folders) {
		var params = new InitializeParams();
		params.setWorkspaceFolders(List.of(folders).stream().map(folder -> new WorkspaceFolder(uri(folder), folder.getFileName().toString())).toList());
		var text = new TextDocumentClientCapabilities();
		text.setDocumentSymbol(new DocumentSymbolCapabilities());
		text.getDocumentSymbol().setHierarchicalDocumentSymbolSupport(true);
		text.setFoldingRange(new FoldingRangeCapabilities());
		text.setRename(new RenameCapabilities(true, false));
		var workspace = new WorkspaceClientCapabilities();
		workspace.setWorkspaceFolders(true);
		params.setCapabilities(new ClientCapabilities(workspace, text, null));
		return start(params);
	}

	InitializeResult start(InitializeParams params) {
		var result = answer(server.initialize(params));
		server.initialized(new InitializedParams());
		return result;
	}

	void open(Path file, String text) {
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "seriatim", 1, text)));
	}

	/** Replaces the part of the text that stands from the first occurrence of a place on; an empty range when it inserts. */
	void change(Path file, int version, Range range, String text) {
		server.getTextDocumentService().didChange(
				new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri(file), version), List.of(new TextDocumentContentChangeEvent(range, text))));
	}

	/** The diagnostics of a file once they are as wanted. */
	List<Diagnostic> diagnostics(Path file, Predicate<List<Diagnostic>> wanted) {
		for (var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); System.nanoTime() < end;) {
			var found = diagnostics.get(uri(file));
			if (found != null && wanted.test(found))
				return found;
			sleep();
		}
		throw new AssertionError(file + ": " + diagnostics.get(uri(file)) + " " + errors());
	}

	private static void sleep() {
		try {
			Thread.sleep(10);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	<T> T answer(CompletableFuture<T> request) {
		try {
			return request.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException | TimeoutException e) {
			throw new IllegalStateException(e);
		} catch (ExecutionException failed) {
			throw new IllegalStateException(failed.getCause().getMessage() + " " + errors(), failed.getCause());
		}
	}

	static String uri(Path file) {
		return file.toUri().toString().replaceFirst("/$", "");
	}

	static TextDocumentIdentifier id(Path file) {
		return new TextDocumentIdentifier(uri(file));
	}

	/** One char into the first occurrence of the place. */
	static Position position(String text, String place) {
		var before = text.substring(0, text.indexOf(place) + 1);
		return new Position((int) before.chars().filter(c -> c == '\n').count(), before.length() - 1 - before.lastIndexOf('\n'));
	}

	String errors() {
		try {
			return Files.readString(errors);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Whether everything that the process wrote is messages of the protocol, and how many. */
	int messages() {
		var rest = received.toString(StandardCharsets.ISO_8859_1);
		var count = 0;
		while (!rest.isEmpty()) {
			var head = rest.indexOf("\r\n\r\n");
			if (head < 0 || !rest.substring(0, head).matches("Content-Length: \\d+"))
				throw new AssertionError("not a message: " + rest);
			rest = rest.substring(head + 4 + Integer.parseInt(rest.substring("Content-Length: ".length(), head)));
			count++;
		}
		return count;
	}

	@Override
	public void close() {
		process.destroy();
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams params) {
		diagnostics.put(params.getUri(), params.getDiagnostics());
	}

	@Override
	public void telemetryEvent(Object object) {
		throw new AssertionError(object);
	}

	@Override
	public void showMessage(MessageParams message) {
		throw new AssertionError(message);
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
		throw new AssertionError(request);
	}

	@Override
	public void logMessage(MessageParams message) {
		throw new AssertionError(message);
	}
}
