// Command log checks a served log with Go's sumdb/note and sumdb/tlog, and makes one for us to check.
//
//	log check URL VKEY CHECKPOINTS...   every checkpoint file, the served tiles and bundles, and proofs between them
//	log make FILE                       a log of its own: checkpoints and proofs at many sizes, as JSON
//
// It knows nothing of Chancery but C2SP tlog-tiles and tlog-checkpoint.
package main

import (
	"bytes"
	"compress/gzip"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func main() {
	var err error
	switch {
	case len(os.Args) > 4 && os.Args[1] == "check":
		err = check(os.Args[2], strings.Split(os.Args[3], ","), os.Args[4:])
	case len(os.Args) == 3 && os.Args[1] == "make":
		err = makeLog(os.Args[2])
	default:
		err = fmt.Errorf("log check URL VKEY,... CHECKPOINT... | log make FILE")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// tiles reads tiles over HTTP, as tlog-tiles lays them out: sumdb's path without its height.
type tiles struct{ base string }

func (t tiles) Height() int                         { return height }
func (t tiles) SaveTiles(_ []tlog.Tile, _ [][]byte) {}

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, err := get(t.base + "/record/" + path)
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func get(url string) ([]byte, error) {
	request, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Accept-Encoding", "gzip, identity")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != 200 {
		return nil, fmt.Errorf("%s: %s", url, response.Status)
	}
	var body io.Reader = response.Body
	if response.Header.Get("Content-Encoding") == "gzip" {
		if body, err = gzip.NewReader(response.Body); err != nil {
			return nil, err
		}
	}
	return io.ReadAll(body)
}

// open verifies a checkpoint under any of the keys and reads its tree head.
func open(text []byte, vkeys []string) (tree tlog.Tree, err error) {
	var verifiers []note.Verifier
	for _, vkey := range vkeys {
		verifier, err := note.NewVerifier(vkey)
		if err != nil {
			return tree, err
		}
		verifiers = append(verifiers, verifier)
	}
	opened, err := note.Open(text, note.VerifierList(verifiers...))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" || lines[0] != verifiers[0].Name() {
		return tree, fmt.Errorf("not a checkpoint of %s: %q", verifiers[0].Name(), opened.Text)
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, err
	}
	tree.Hash, err = tlog.ParseHash(lines[2])
	return tree, err
}

func check(base string, vkeys []string, files []string) error {
	var trees []tlog.Tree
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		tree, err := open(text, vkeys)
		if err != nil {
			return fmt.Errorf("%s: %v", file, err)
		}
		trees = append(trees, tree)
	}
	served, err := get(base + "/record/checkpoint")
	if err != nil {
		return err
	}
	newest, err := open(served, vkeys)
	if err != nil {
		return fmt.Errorf("the served checkpoint: %v", err)
	}
	trees = append(trees, newest)
	proofs := 0
	for _, tree := range trees {
		reader := tlog.TileHashReader(tree, tiles{base})
		root, err := tlog.TreeHash(tree.N, reader)
		if err != nil || root != tree.Hash {
			return fmt.Errorf("size %d: the tiles give another root: %v %v", tree.N, root, err)
		}
		for _, index := range []int64{0, tree.N / 3, tree.N / 2, tree.N - 1} {
			if err := included(base, tree, reader, index); err != nil {
				return fmt.Errorf("entry %d in size %d: %v", index, tree.N, err)
			}
			proofs++
		}
		for _, older := range trees {
			if older.N > tree.N {
				continue
			}
			proof, err := tlog.ProveTree(tree.N, older.N, reader)
			if err != nil {
				return err
			}
			if err := tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash); err != nil {
				return fmt.Errorf("size %d does not continue size %d: %v", tree.N, older.N, err)
			}
			proofs++
		}
	}
	if err := proofFiles(base, newest, vkeys); err != nil {
		return err
	}
	fmt.Printf("%d checkpoints, %d proofs, newest size %d\n", len(trees), proofs, newest.N)
	return nil
}

// included proves an entry by the tiles, and that the served bundle holds the entry that hashes to it.
func included(base string, tree tlog.Tree, reader tlog.HashReader, index int64) error {
	proof, err := tlog.ProveRecord(tree.N, index, reader)
	if err != nil {
		return err
	}
	entry, err := entryAt(base, tree, index)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry))
}

func entryAt(base string, tree tlog.Tree, index int64) ([]byte, error) {
	bundle := tlog.Tile{H: height, L: -1, N: index >> height, W: 1 << height}
	if end := tree.N - bundle.N<<height; end < 1<<height {
		bundle.W = int(end)
	}
	path := strings.Replace(bundle.Path(), "tile/8/data/", "tile/entries/", 1)
	data, err := get(base + "/record/" + path)
	if err != nil {
		return nil, err
	}
	for skip := index & (1<<height - 1); ; skip-- {
		if len(data) < 2 {
			return nil, fmt.Errorf("the bundle %s is too short", path)
		}
		length := int(data[0])<<8 | int(data[1])
		if len(data) < 2+length {
			return nil, fmt.Errorf("the bundle %s is cut off", path)
		}
		if skip == 0 {
			return data[2 : 2+length], nil
		}
		data = data[2+length:]
	}
}

// proofFiles checks what is offered for download as C2SP tlog-proof.
func proofFiles(base string, newest tlog.Tree, vkeys []string) error {
	for _, index := range []int64{0, newest.N - 1} {
		file, err := get(fmt.Sprintf("%s/record/proof/%d.tlog-proof", base, index))
		if err != nil {
			return err
		}
		head, checkpoint, found := bytes.Cut(file, []byte("\n\n"))
		if !found {
			return fmt.Errorf("the proof of %d has no checkpoint", index)
		}
		tree, err := open(checkpoint, vkeys)
		if err != nil {
			return err
		}
		var proof tlog.RecordProof
		for _, line := range strings.Split(string(head), "\n")[1:] {
			if strings.HasPrefix(line, "extra ") || strings.HasPrefix(line, "index ") {
				continue
			}
			hash, err := tlog.ParseHash(line)
			if err != nil {
				return err
			}
			proof = append(proof, hash)
		}
		entry, err := entryAt(base, tree, index)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)); err != nil {
			return fmt.Errorf("the proof file of %d: %v", index, err)
		}
	}
	return nil
}

// sizes at which tiles begin, end and grow a level.
var sizes = []int64{1, 2, 255, 256, 257, 65535, 65536, 65537}

// stored keeps every hash of a log in memory.
type stored []tlog.Hash

func (s stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var hashes []tlog.Hash
	for _, index := range indexes {
		hashes = append(hashes, s[index])
	}
	return hashes, nil
}

type inclusion struct {
	Index int64    `json:"index"`
	Leaf  string   `json:"leaf"`
	Proof []string `json:"proof"`
}

type consistency struct {
	From  int64    `json:"from"`
	Proof []string `json:"proof"`
}

type made struct {
	Size        int64         `json:"size"`
	Checkpoint  string        `json:"checkpoint"`
	Inclusion   []inclusion   `json:"inclusion"`
	Consistency []consistency `json:"consistency"`
}

func makeLog(file string) error {
	const origin = "elsewhere.example/log"
	skey, vkey, err := note.GenerateKey(rand.Reader, origin)
	if err != nil {
		return err
	}
	signer, err := note.NewSigner(skey)
	if err != nil {
		return err
	}
	var hashes stored
	var all []made
	leaf := func(n int64) []byte { return []byte(fmt.Sprintf("leaf %d", n)) }
	n := int64(0)
	for _, size := range sizes {
		for ; n < size; n++ {
			more, err := tlog.StoredHashes(n, leaf(n), hashes)
			if err != nil {
				return err
			}
			hashes = append(hashes, more...)
		}
		root, err := tlog.TreeHash(size, hashes)
		if err != nil {
			return err
		}
		text := fmt.Sprintf("%s\n%d\n%s\n", origin, size, root)
		checkpoint, err := note.Sign(&note.Note{Text: text}, signer)
		if err != nil {
			return err
		}
		one := made{Size: size, Checkpoint: string(checkpoint)}
		for _, index := range []int64{0, size / 3, size - 1} {
			proof, err := tlog.ProveRecord(size, index, hashes)
			if err != nil {
				return err
			}
			encoded := base64.StdEncoding.EncodeToString(leaf(index))
			one.Inclusion = append(one.Inclusion, inclusion{index, encoded, texts(proof)})
		}
		for _, from := range sizes {
			if from <= size {
				proof, err := tlog.ProveTree(size, from, hashes)
				if err != nil {
					return err
				}
				one.Consistency = append(one.Consistency, consistency{from, texts(proof)})
			}
		}
		all = append(all, one)
	}
	encoded, err := json.Marshal(map[string]interface{}{"vkey": vkey, "origin": origin, "sizes": all})
	if err != nil {
		return err
	}
	return os.WriteFile(file, encoded, 0o644)
}

func texts(proof []tlog.Hash) []string {
	all := []string{}
	for _, hash := range proof {
		all = append(all, hash.String())
	}
	return all
}
