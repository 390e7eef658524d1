package dev.seriatim.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.Controls;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.TestProject;
import dev.seriatim.ui.WorkbenchWait;

final class AssistAndHoverTest {

	private static final String TEXT = """
			import "frame-api.seriatim"
			api lamp {
				header "include/linux/lamp.h"
				ops struct lamp_ops {
					/** Called last. */
					void (*release)(struct lamp *lamp) : optional;
				}
			}
			consumer desk of lamp needs rel;
			""";

	private final ErrorLog log = new ErrorLog();
	private TestProject project;
	private ITextEditor editor;

	@BeforeEach
	void openAContract() throws CoreException, IOException {
		project = TestProject.plain("assist");
		IFile file = project.write("lamp.seriatim", TEXT);
		editor = (ITextEditor) IDE.openEditor(page(), file,
				"org.eclipse.ui.genericeditor.GenericEditor");
	}

	@AfterEach
	void closeIt() throws CoreException {
		page().closeAllEditors(false);
		project.close();
		log.assertEmpty();
		log.close();
		assertEquals(List.of(), EntryPoints.calledOnTheUiThread());
	}

	@Test
	void aCallbackIsProposedWithWhatIsKnownOfIt() {
		ICompletionProposal proposal = only(proposals("needs rel"));
		assertEquals("release – void (*release)(struct lamp *lamp)", proposal.getDisplayString());
		assertEquals("void (*release)(struct lamp *lamp)\ncallback of struct lamp_ops, api lamp\noptional\n\nCalled last.",
				proposal.getAdditionalProposalInfo());
	}

	@Test
	void aProposalReplacesThePrefix() {
		ICompletionProposal proposal = only(proposals("needs rel"));
		proposal.apply(document());
		assertTrue(document().get().endsWith("consumer desk of lamp needs release;\n"), document().get());
		assertEquals(new Point(document().get().indexOf("release;") + "release".length(), 0), proposal.getSelection(document()));
	}

	@Test
	void aProposalReplacesWhatIsTypedWhileItIsShown() throws Exception {
		ICompletionProposalExtension2 proposal = (ICompletionProposalExtension2) only(proposals("needs rel"));
		int cursor = after("needs rel");
		document().replace(cursor, 0, "ea");
		assertTrue(proposal.validate(document(), cursor + 2, null));
		proposal.apply(viewer(), (char) 0, 0, cursor + 2);
		assertTrue(document().get().endsWith("consumer desk of lamp needs release;\n"), document().get());
	}

	@Test
	void aProposalGoesWhenSomethingElseIsTyped() throws Exception {
		ICompletionProposalExtension2 proposal = (ICompletionProposalExtension2) only(proposals("needs rel"));
		int cursor = after("needs rel");
		document().replace(cursor, 0, "x");
		assertFalse(proposal.validate(document(), cursor + 1, null));
	}

	@Test
	void aStatementIsProposedWithPlacesToFillIn() throws Exception {
		document().replace(document().getLength(), 0, "\tcons");
		ICompletionProposal template = proposals(";\n\tcons").stream()
				.filter(proposal -> proposal.getDisplayString().startsWith("consumer –")).findFirst().orElseThrow();
		((ICompletionProposalExtension2) template).apply(viewer(), (char) 0, 0, document().getLength());
		assertTrue(document().get().endsWith(";\n\tconsumer name of api in \"path\" needs callback;"), document().get());
		assertEquals(new Point(document().get().lastIndexOf("name"), "name".length()), template.getSelection(document()));
	}

	@Test
	void anApiOfAnImportedFileIsProposed() {
		assertEquals(List.of("frame", "lamp", "mmu_notifier"), proposals("desk of ").stream().map(proposal -> proposal.getDisplayString().split(" ")[0]).toList());
	}

	@Test
	void theAssistantOfTheEditorShowsTheProposals() {
		editor.getSite().getShell().forceActive();
		editor.selectAndReveal(after("desk of "), 0);
		editor.setFocus();
		((ITextOperationTarget) viewer()).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
		WorkbenchWait.until(() -> proposalsShown().containsAll(List.of("frame", "lamp", "mmu_notifier")));
	}

	@Test
	void aReferenceIsExplained() {
		assertEquals("api lamp", hover("of lamp").lines().findFirst().orElseThrow());
	}

	@Test
	void aDeclarationIsExplained() {
		assertEquals("void (*release)(struct lamp *lamp)\ncallback of struct lamp_ops, api lamp\noptional\n\nCalled last.", hover("(*release"));
	}

	@Test
	void whatIsNoNameIsNotExplained() {
		ContractHover hover = new ContractHover();
		assertNull(hover.getHoverRegion(viewer(), document().get().indexOf("\t\tvoid")));
		assertNull(hover("option"));
	}

	@Test
	void theKeyForTheTooltipIsAnsweredOnTheUiThreadWithoutParsingThere() {
		ContractHover hover = new ContractHover();
		assertNotNull(hover.getHoverInfo(viewer(), hover.getHoverRegion(viewer(), after("of lamp") - 1)));
	}

	private List<String> proposalsShown() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible).flatMap(shell -> Controls.below(shell, Table.class).stream())
				.flatMap(table -> Arrays.stream(table.getItems())).map(item -> item.getText().split(" ")[0]).toList();
	}

	private List<ICompletionProposal> proposals(String before) {
		int offset = after(before);
		return inBackground(() -> List.of(new ContractAssist().computeCompletionProposals(viewer(), offset)));
	}

	/** Of the last char before the end of the place. */
	private String hover(String place) {
		ContractHover hover = new ContractHover();
		IRegion region = hover.getHoverRegion(viewer(), after(place) - 1);
		return inBackground(() -> hover.getHoverInfo(viewer(), region));
	}

	private static <T> T inBackground(Supplier<T> task) {
		CompletableFuture<T> result = CompletableFuture.supplyAsync(task);
		WorkbenchWait.until(result::isDone);
		return result.join();
	}

	private static ICompletionProposal only(List<ICompletionProposal> proposals) {
		assertEquals(1, proposals.size(), () -> proposals.stream().map(ICompletionProposal::getDisplayString).toList().toString());
		return proposals.getFirst();
	}

	private int after(String text) {
		return document().get().indexOf(text) + text.length();
	}

	private IDocument document() {
		return viewer().getDocument();
	}

	private ITextViewer viewer() {
		return editor.getAdapter(ITextViewer.class);
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
