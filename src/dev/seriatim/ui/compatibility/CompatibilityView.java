package dev.seriatim.ui.compatibility;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ViewPart;

import dev.seriatim.report.Report;
import dev.seriatim.report.Visible;
import dev.seriatim.ui.review.OpenMail;
import dev.seriatim.ui.review.ReviewState;
import dev.seriatim.ui.review.Reviews;
import dev.seriatim.ui.review.SeriesReview;

/**
 * Shows which patches break the API, for whom, by which rule and where it is repaired: the review of the active editor, or the last one
 * shown. Adapts to the {@link IFile} whose review it shows.
 */
public final class CompatibilityView extends ViewPart {

	public static final String ID = "dev.seriatim.ui.compatibility";

	private final ViewSettings settings = new ViewSettings();
	private final Consumer<SeriesReview> listener = this::changed;
	private Display display;
	private Composite area;
	private ViewActions actions;
	private HeadingBar heading;
	private FindingTree tree;
	private EditorLink link;
	private SeriesReview review;
	/** What the rows are of. */
	private Report report;

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		actions = new ViewActions(this, settings);
		heading = new HeadingBar(area, actions::accept);
		tree = new FindingTree(area);
		actions.create();
		tree.viewer().addOpenListener(event -> open());
		tree.viewer().addPostSelectionChangedListener(event -> revealSelected());
		getSite().setSelectionProvider(tree.viewer());
		link = new EditorLink(getSite().getPage(), this::follow, this::select);
		link.connect();
		Reviews.ofWorkspace().addListener(listener);
		begin();
	}

	private void begin() {
		Optional<SeriesReview> active = link.review();
		if (active.isPresent()) {
			show(active.get());
		} else {
			settings.plan().map(Reviews.ofWorkspace()::of).ifPresentOrElse(last -> {
				last.startOnce();
				show(last);
			}, this::update);
		}
	}

	/** Shows a review from now on. On the UI thread. */
	public void show(SeriesReview shown) {
		review = shown;
		settings.plan(shown.plan());
		update();
	}

	private void follow(SeriesReview ofEditor) {
		if (settings.linked() && ofEditor != review) {
			show(ofEditor);
		}
	}

	/** By any thread. */
	private void changed(SeriesReview changed) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!area.isDisposed()) {
					take(changed);
				}
			});
		}
	}

	/** A review of the active editor may be asked for only after the editor was opened. */
	private void take(SeriesReview changed) {
		if (changed != review) {
			link.review().filter(changed::equals).ifPresent(this::follow);
		} else {
			if (Reviews.ofWorkspace().known(changed.plan()).filter(changed::equals).isEmpty()) {
				review = null;
			}
			update();
		}
	}

	/** Shows what the state of the review and the settings say now. */
	void update() {
		ReviewState state = review == null ? null : review.state();
		Heading now = state == null ? Heading.nothing() : Heading.of(review, state, settings.informations());
		setContentDescription(now.description());
		setTitleToolTip(now.description());
		heading.show(now);
		Optional<Report> result = state == null ? Optional.empty() : state.result().map(reviewed -> reviewed.report());
		report = result.orElse(null);
		tree.show(report, result.map(shown -> settings.grouping().groups(shown, settings.informations())).orElse(List.of()));
		actions.update();
		area.layout(true, true);
	}

	private void select(EditorLink.Findings atTheCaret) {
		if (settings.linked() && report != null) {
			tree.select(report.findings().stream().filter(atTheCaret::contain).toList());
		}
	}

	/** Only what the user selects here moves editors, not what the view selects by itself. */
	private void revealSelected() {
		if (settings.linked() && getSite().getPage().getActivePart() == this) {
			tree.selectedRow().ifPresent(row -> {
				try {
					openMail().reveal(row.finding());
				} catch (PartInitException unable) {
					tell(unable.getStatus().getMessage());
				}
			});
		}
	}

	private void open() {
		Optional<Group> group = tree.selectedGroup();
		if (group.isPresent()) {
			tree.toggle(group.get());
		} else {
			goTo();
		}
	}

	/** Opens what is selected: a finding at its line, a patch at its message, the {@code .seriatim} file for what no patch is to blame. */
	void goTo() {
		tell(null);
		try {
			Optional<Row> row = tree.selectedRow();
			Optional<Integer> patch = tree.selectedGroup().flatMap(Group::patch);
			if (row.isPresent() && row.get().finding().patch() == null) {
				IDE.openEditor(getSite().getPage(), review.plan());
			} else if (row.isPresent() && openMail().at(row.get().finding()).isEmpty() || patch.isPresent() && openMail().at(patch.get()).isEmpty()) {
				tell(Messages.ViewActions_noMail);
			}
		} catch (PartInitException unable) {
			tell(unable.getStatus().getMessage());
		}
	}

	private OpenMail openMail() {
		return new OpenMail(getSite().getPage(), review.plan(), report);
	}

	/** In the status line. */
	private void tell(String problem) {
		getViewSite().getActionBars().getStatusLineManager().setErrorMessage(problem == null ? null : Visible.escape(problem));
	}

	FindingTree tree() {
		return tree;
	}

	HeadingBar heading() {
		return heading;
	}

	/** Empty before a series was shown. */
	Optional<SeriesReview> review() {
		return Optional.ofNullable(review);
	}

	void followActiveEditor() {
		link.review().ifPresent(this::follow);
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == IFile.class && review != null ? type.cast(review.plan()) : super.getAdapter(type);
	}

	@Override
	public void setFocus() {
		if (!tree.viewer().getControl().setFocus()) {
			area.setFocus();
		}
	}

	@Override
	public void dispose() {
		Reviews.ofWorkspace().removeListener(listener);
		if (link != null) {
			link.disconnect();
		}
		if (actions != null) {
			actions.dispose();
		}
		super.dispose();
	}
}
