package dev.seriatim.cli.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.logging.Formatter;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

import org.apache.log4j.ConsoleAppender;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.PatternLayout;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.ServerModule;
import org.eclipse.xtext.ide.server.concurrent.ReadRequest;
import org.eclipse.xtext.util.Modules2;

import com.google.inject.Guice;

/** Serves an editor over two streams until it asks for the end or goes. */
public final class LanguageServerProcess {

	private LanguageServerProcess() {
	}

	/**
	 * Returns when the client has closed its stream; a client that sends {@code exit} ends the process itself, with status 0 when it sent
	 * {@code shutdown} before, as the protocol wants it. Whatever is written to {@link System#out} meanwhile goes to standard error.
	 *
	 * @throws InterruptedException when the thread is interrupted
	 */
	public static void serve(InputStream in, OutputStream out) throws InterruptedException {
		System.setOut(System.err);
		Logger.getRootLogger().removeAllAppenders();
		Logger.getRootLogger().addAppender(new ConsoleAppender(new PatternLayout("seriatim: %m%n"), ConsoleAppender.SYSTEM_ERR));
		Logger.getRootLogger().setLevel(Level.ERROR);
		Logger.getLogger(ReadRequest.class).setLevel(Level.OFF); // the client gets the reason as the answer
		for (var handler : LogManager.getLogManager().getLogger("").getHandlers())
			handler.setFormatter(new OneLine());
		var server = Guice.createInjector(Modules2.mixin(new ServerModule(), new FoldersModule())).getInstance(ContractServer.class);
		var launcher = Launcher.createLauncher(server, LanguageClient.class, in, out);
		server.connect(launcher.getRemoteProxy());
		try {
			launcher.startListening().get();
		} catch (ExecutionException gone) {
			Logger.getLogger(LanguageServerProcess.class).error(gone.getCause());
		}
	}

	/** What LSP4J says of a stream that is none of the protocol, and of a client that went. */
	private static final class OneLine extends Formatter {

		@Override
		public String format(LogRecord said) {
			return "seriatim: " + formatMessage(said).lines().findFirst().orElse("") + System.lineSeparator();
		}
	}
}
