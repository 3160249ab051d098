/** 512 English words by which keys are compared aloud: short, of things that can be seen, no two beginning with the same four letters. */
export const english = `
  acorn actor adult alarm album alley almond amber anchor angle ankle antler apple apron arch arena arrow
  artist aspen atlas attic autumn avenue axle baby badge bagel baker bamboo banana banjo banner barley
  barrel basil basket bath beach beetle bell bench berry birch blue board boat bone book boot bottle bowl
  branch bread breeze brick bridge broom brush bucket bugle bulb bundle butter cabin cable cactus cake
  camel candle canoe canvas canyon cargo carpet carrot castle cattle cave cedar celery cello cereal chain
  cheese cherry chest chord cider cinema circle citrus city clay cliff clock cloud clover coast cobalt
  coffee coin collar comb comet copper coral corn cotton couch county cousin cradle crane crater crayon
  cream crew crown cube cycle daisy damson dance dawn deer delta denim desert desk diary dinner dish dock
  doctor door dough dove dozen dragon drawer dress drum duck dune dusk eagle easel echo edge eight elbow
  eleven ember engine estate fabric falcon family farm fence fern ferry fiddle field figure finger fire
  fish flag flame flint flock flour flower flute foal folder forest fork fossil frame friday frog frost
  fruit fudge funnel galaxy garden garlic gate gecko giant ginger glass globe glove goat gold grain grape
  gravel green grove guest guitar gull gutter hail hammer handle harp hatch hawk hazel heart hedge helmet
  herb heron hill hinge hive hockey holly honey hook horse hostel hotel house icicle igloo indigo insect
  iris iron island ivory jacket jaguar jelly jersey jewel jigsaw juice june jungle jury kayak kennel
  kernel kettle kiosk kite kitten kiwi knee knot koala ladder lagoon lake lamp lapel laptop larch lark
  lava lawn lawyer leaf ledge lemon lentil letter lever lilac lime linen lion lizard locket lotus lunch
  lute lynx magnet magpie maize mango maple marble margin market mast mayor meadow medal melon memory
  metal meteor milk mill mint minute mirror mitten moat model monday moon mosaic moss moth motor mouse
  muffin muscle museum music napkin nectar needle nephew nest nickel night noodle north novel number
  nutmeg oasis oats ocean olive onion opal opera orange orbit organ otter oval oven oyster paddle page
  paint palace panda paper parcel park parrot pasta patch path peach peanut pear pebble pedal pencil
  pepper petal phone photo piano pickle picnic pigeon pillow pilot pine pirate pizza planet plough plum
  pocket poem poet polar pollen pond pony poppy porch potato powder prince prism puddle puffin pulley
  puppet purple puzzle quay quilt radio raft rail rain ramp ranch raven reed reef rice ring river road
  robin robot roof room root rope rose ruby ruler rust sail salad salt sand satin sauce scarf seal seed
  seven shell ship shirt shoe silk siren skate sled smoke snail snow soap sofa soil song soup south spice
  spoon squid stage star steam stem stone storm stove straw sugar swan swing syrup table tape tent thumb
  tiger toast topaz torch towel train trout truck trunk tuba tulip tune tutor twig twin valve vase venus
  voice vowel wagon watch water week well west wheat wheel wolf wood wool world wren wrist yacht yard yarn
  zebra zero zinc
`
  .trim()
  .split(/\s+/);
